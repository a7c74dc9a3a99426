/**
 * The procuratorate's exchange of cases of non-litigation enforcement: XML files behind an SFTP server. Entry type: {@link
 * org.zhifaku.sandbox.procuratorate.SimulatedProcuratorate}.
 */
@NullMarked
package org.zhifaku.sandbox.procuratorate;

import org.jspecify.annotations.NullMarked;
