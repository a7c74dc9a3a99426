/**
 * Quality rules as data: what each rule says, how severe it is, and the checks over a whole row. Entry type: {@link
 * org.zhifaku.pipeline.quality.RuleSet}. Knows cleaners' notes and record types, neither mappings nor files.
 */
@NullMarked
package org.zhifaku.pipeline.quality;

import org.jspecify.annotations.NullMarked;
