package org.zhifaku.connectors.filedrop;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SftpException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;
import org.apache.camel.component.file.remote.RemoteFileOperations;
import org.apache.camel.support.DefaultExchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of an FTP or SFTP server, through the operations of a Camel endpoint. */
final class RemoteFolder<T> implements Folder {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteFolder.class);

    /** Makes operations that are not connected yet. */
    interface Connector<T> {
        RemoteFileOperations<T> create() throws Exception;
    }

    /** Reads name, size and kind of a listed file. */
    interface Lister<T> {
        /** The file, or null where it is not a regular one. */
        @Nullable
        DropFile describe(T listed);
    }

    /** Ends the connection of operations at once. */
    interface Aborter<T> {
        void abort(RemoteFileOperations<T> operations);
    }

    /** Opens a file in its middle. */
    interface Resumer<T> {
        /** The stream; or null where the next file that the operations open begins there. */
        @Nullable
        InputStream resume(RemoteFileOperations<T> operations, String path, long offset) throws Exception;
    }

    private final CamelContext context;
    private final RemoteFileConfiguration configuration;
    private final Connector<T> connector;
    private final Lister<T> lister;
    private final Aborter<T> aborter;
    private final Resumer<T> resumer;
    private final String folder;
    private volatile @Nullable RemoteFileOperations<T> connected;

    RemoteFolder(
            CamelContext context,
            RemoteFileConfiguration configuration,
            Connector<T> connector,
            Lister<T> lister,
            Aborter<T> aborter,
            Resumer<T> resumer,
            String folder) {
        this.context = context;
        this.configuration = configuration;
        this.connector = connector;
        this.lister = lister;
        this.aborter = aborter;
        this.resumer = resumer;
        this.folder = folder;
    }

    @Override
    public List<DropFile> list() throws IOException {
        List<DropFile> files = new ArrayList<>();
        T[] listed = attempt(() -> operations().listFiles(folder));
        for (T one : listed == null ? List.<T>of() : List.of(listed)) {
            DropFile file = lister.describe(one);
            if (file != null) {
                files.add(file);
            }
        }
        files.sort(Comparator.comparing(DropFile::name));
        return files;
    }

    @Override
    public InputStream open(String name, long offset) throws IOException {
        RemoteFileOperations<T> operations = operations();
        String path = folder.endsWith("/") ? folder + name : folder + "/" + name;
        if (offset > 0) {
            InputStream resumed = attempt(() -> resumer.resume(operations, path, offset));
            if (resumed != null) {
                return resumed;
            }
        }
        Exchange exchange = new DefaultExchange(context);
        GenericFile<T> file = new GenericFile<>();
        exchange.setProperty(FileComponent.FILE_EXCHANGE_FILE, file);
        boolean opened = attempt(() -> operations.retrieveFile(path, exchange, -1));
        Object body = file.getBody();
        if (!opened || !(body instanceof InputStream stream)) {
            throw new NoSuchFileException(path);
        }
        return new FilterInputStream(stream) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    super.close();
                    attempt(() -> {
                        operations.releaseRetrievedFileResources(exchange);
                        return true;
                    });
                }
            }
        };
    }

    @Override
    public void reset() {
        RemoteFileOperations<T> operations = connected;
        connected = null;
        if (operations != null) {
            try {
                operations.forceDisconnect();
            } catch (GenericFileOperationFailedException e) {
                LOG.debug("Closing a connection to {} failed", configuration.getHost(), e);
            }
        }
    }

    @Override
    public void abort() {
        RemoteFileOperations<T> operations = connected;
        if (operations != null) {
            aborter.abort(operations);
        }
    }

    private RemoteFileOperations<T> operations() throws IOException {
        RemoteFileOperations<T> operations = connected;
        if (operations != null) {
            return operations;
        }
        RemoteFileOperations<T> made = attempt(connector::create);
        connected = made;
        attempt(() -> made.connect(configuration, new DefaultExchange(context)));
        return made;
    }

    private interface Step<R extends @Nullable Object> {
        R run() throws Exception;
    }

    /** Camel hides what its clients throw in its own exception; callers want the client's. */
    private static <R extends @Nullable Object> R attempt(Step<R> step) throws IOException {
        try {
            return step.run();
        } catch (GenericFileOperationFailedException e) {
            throw new ClientFailure(e.getMessage(), e.getCode(), e.getCause() == null ? e : e.getCause());
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (JSchException | SftpException e) {
            throw new ClientFailure(e.getMessage(), 0, e);
        } catch (Exception e) {
            // The step's edge: Camel's factories declare Exception, and all of it means that there is no connection.
            throw new IOException(e.getMessage(), e);
        }
    }

    /** What an FTP or SFTP client said, with an FTP reply code where there is one. */
    static final class ClientFailure extends IOException {
        private final int code;

        ClientFailure(@Nullable String message, int code, Throwable cause) {
            super(message, cause);
            this.code = code;
        }

        int code() {
            return code;
        }
    }
}
