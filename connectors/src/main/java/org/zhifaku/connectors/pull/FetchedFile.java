package org.zhifaku.connectors.pull;

import java.nio.file.Path;
import org.zhifaku.connectors.filedrop.FileDrop.Fetched;
import org.zhifaku.connectors.source.FilePattern;

/**
 * A file of a pull, copied into the draft.
 *
 * @param name its name
 * @param pattern the pattern it falls under
 * @param marker what its marker declares
 * @param copy where its bytes are
 * @param fetched their number and digest
 */
record FetchedFile(String name, FilePattern pattern, Marker marker, Path copy, Fetched fetched) {}
