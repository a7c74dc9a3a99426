/**
 * The web face of the library: a stewards' page over the ledger, the public search over the index, and their JSON.
 *
 * <p>Entry type: {@link org.zhifaku.console.ConsoleConfiguration}, which an application imports. The console reads; it never
 * writes to the warehouse or the index. It must not depend on connectors, jobs or the sandbox.
 */
@NullMarked
package org.zhifaku.console;

import org.jspecify.annotations.NullMarked;
