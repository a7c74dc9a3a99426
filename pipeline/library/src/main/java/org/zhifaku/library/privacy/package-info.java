/**
 * The privacy scan: looks for raw personal identifiers wherever the library promises that there are none: warehouse schemas except {@code
 * restricted}, files of the home except landing, the index, and files named by hand.
 *
 * <p>Entry type: {@link org.zhifaku.library.privacy.PrivacyScan}. What counts as an identifier, {@code pipeline.clean.LeakDetector} says.
 * It tells places and masked samples, never a number.
 */
@NullMarked
package org.zhifaku.library.privacy;

import org.jspecify.annotations.NullMarked;
