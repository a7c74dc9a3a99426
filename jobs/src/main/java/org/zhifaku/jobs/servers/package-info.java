/**
 * Where the servers are: the ones that settings name, else the embedded ones of the home, started when nobody runs them.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.servers.Servers}.
 */
@NullMarked
package org.zhifaku.jobs.servers;

import org.jspecify.annotations.NullMarked;
