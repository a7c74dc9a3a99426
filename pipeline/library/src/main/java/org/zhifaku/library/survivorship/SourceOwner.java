package org.zhifaku.library.survivorship;

/**
 * Who answers for a source.
 *
 * @param source name of the source's folder
 * @param nameZh its name in Chinese
 * @param owner the department, in Chinese
 */
public record SourceOwner(String source, String nameZh, String owner) {}
