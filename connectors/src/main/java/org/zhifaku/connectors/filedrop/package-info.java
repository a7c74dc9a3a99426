/**
 * Reaches file drops: local folders, FTP and SFTP, through Camel. Entry types: {@link
 * org.zhifaku.connectors.reach.CamelRuntime} opens a {@link org.zhifaku.connectors.filedrop.FileDrop}. Camel's types
 * and those of the protocols stop here.
 *
 * <p>Each drop is a route made from the template {@code file-drop}; the route's error handler repeats a request after a
 * failure that may pass (a broken connection, a time-out), never after one that will not (a wrong password would lock
 * the account). The key of an SFTP server is always checked.
 */
@NullMarked
package org.zhifaku.connectors.filedrop;

import org.jspecify.annotations.NullMarked;
