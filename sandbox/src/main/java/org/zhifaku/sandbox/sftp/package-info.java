/**
 * An SFTP server over a folder, as source systems offer one. Entry type: {@link
 * org.zhifaku.sandbox.sftp.SimulatedSftp}.
 */
@NullMarked
package org.zhifaku.sandbox.sftp;

import org.jspecify.annotations.NullMarked;
