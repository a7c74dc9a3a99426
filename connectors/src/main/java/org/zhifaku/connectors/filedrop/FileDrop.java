package org.zhifaku.connectors.filedrop;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import org.zhifaku.connectors.reach.SourceException;

/** An open file drop. Failures that may pass were repeated before they are told. Not thread-safe. */
public interface FileDrop extends Closeable {

    /** The files of the drop's folder, by name; folders in it are left out. */
    List<DropFile> list() throws SourceException;

    /**
     * Copies a file, in one pass with its digest. A broken copy goes on where it broke, by the drop's retry.
     *
     * @param file a file that was listed
     * @param target where it is put; its folder exists
     * @param mostBytes largest size allowed
     */
    Fetched fetch(DropFile file, Path target, long mostBytes, FetchListener listener) throws SourceException;

    /** The text of a small file, e.g. a marker. */
    String text(DropFile file) throws SourceException;

    @Override
    void close();

    /**
     * A copied file.
     *
     * @param sizeBytes bytes copied
     * @param sha256 their digest, 64 hexadecimal digits in lower case
     */
    record Fetched(long sizeBytes, String sha256) {}

    /** Hears how much of a file was copied. */
    interface FetchListener {
        /** Bytes of this file so far; begins anew where the file has changed. */
        void fetched(long bytes);
    }
}
