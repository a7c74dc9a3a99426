/**
 * The mapping compiler: reads the definitions under {@code mappings/} strictly, tells every problem at once, and makes the programs
 * that {@link org.zhifaku.pipeline.normalise.BoundMapping} runs. Entry type: {@link org.zhifaku.pipeline.mapping.DefinitionSet}. Reads
 * texts, not files: whoever starts the program reads the folder.
 */
@NullMarked
package org.zhifaku.pipeline.mapping;

import org.jspecify.annotations.NullMarked;
