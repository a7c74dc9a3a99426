/**
 * The embedded MariaDB: the real server 11.4 on a data folder that lasts, small and on loopback only, for simulated exchange databases of
 * the MySQL dialect. Entry type: {@link org.zhifaku.sandbox.mariadb.EmbeddedMariaDb}.
 */
@NullMarked
package org.zhifaku.sandbox.mariadb;

import org.jspecify.annotations.NullMarked;
