package org.zhifaku.connectors.filedrop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of this machine. */
final class LocalFolder implements Folder {

    private final Path folder;

    LocalFolder(String folder) {
        this.folder = Path.of(folder);
    }

    @Override
    public List<DropFile> list() throws IOException {
        List<DropFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.add(new DropFile(path.getFileName().toString(), Files.size(path)));
            }
        }
        files.sort(Comparator.comparing(DropFile::name));
        return files;
    }

    @Override
    public InputStream open(String name, long offset) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.READ);
        return Channels.newInputStream(channel.position(offset));
    }

    @Override
    public void reset() {
        // There is no connection.
    }

    @Override
    public void abort() {
        // A local disk cannot be hurried.
    }
}
