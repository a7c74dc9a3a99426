/**
 * Registers that leave their lists as files, day by day: the catalogue of items as Excel in a shared folder, the register of officers
 * as CSV on an SFTP server. Entry types: {@link org.zhifaku.sandbox.drop.SimulatedItemCatalogue} and {@link
 * org.zhifaku.sandbox.drop.SimulatedOfficerRegister}.
 */
@NullMarked
package org.zhifaku.sandbox.drop;

import org.jspecify.annotations.NullMarked;
