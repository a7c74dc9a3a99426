package org.zhifaku.connectors.filedrop;

/**
 * A file of a drop.
 *
 * @param name its name, without any folder
 * @param sizeBytes its size when it was listed
 */
public record DropFile(String name, long sizeBytes) {}
