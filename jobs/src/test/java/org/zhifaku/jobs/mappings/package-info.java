/** The repository's own mappings, tried on what the simulated systems serve. */
@NullMarked
package org.zhifaku.jobs.mappings;

import org.jspecify.annotations.NullMarked;
