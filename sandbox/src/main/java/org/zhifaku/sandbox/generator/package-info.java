/**
 * Invented penalty and permit records as 双公示 centres deliver them: record i is a function of the seed and i alone. Entry
 * types: {@link org.zhifaku.sandbox.generator.PenaltyGenerator}, {@link
 * org.zhifaku.sandbox.generator.PermitGenerator}; files of them by {@link
 * org.zhifaku.sandbox.generator.TableFile}.
 *
 * <p>What is real: division codes and names, kinds of organs, laws and their articles, code sets, check digits. What is
 * invented: every party, person, document number and act. No generated person can exist: the division part of each
 * identity number is 449999, which no edition of GB/T 2260 holds. No generated firm exists: the organisation code inside each
 * party's credit code begins with XY, a series that is not in use.
 */
@NullMarked
package org.zhifaku.sandbox.generator;

import org.jspecify.annotations.NullMarked;
