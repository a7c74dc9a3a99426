package org.zhifaku.connectors.filedrop;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.camel.component.file.remote.RemoteFileConfiguration;
import org.apache.camel.component.file.remote.SftpOperations;
import org.jspecify.annotations.Nullable;

/** SFTP operations whose session can be ended from another thread, past the lock a hanging request holds. */
final class AbortableSftp extends SftpOperations {

    private volatile @Nullable Session current;

    @Override
    protected Session createSession(RemoteFileConfiguration configuration) throws JSchException {
        Session session = super.createSession(configuration);
        current = session;
        return session;
    }

    /** A file from this byte on, over a channel of its own: Camel's operations begin at the beginning only. */
    InputStream open(String path, long offset) throws JSchException, SftpException {
        Session session = Objects.requireNonNull(current, "The operations are connected.");
        ChannelSftp channel = (ChannelSftp) session.openChannel("sftp");
        channel.connect(session.getTimeout());
        boolean opened = false;
        try {
            InputStream stream = channel.get(path, null, offset);
            opened = true;
            return new FilterInputStream(stream) {
                @Override
                public void close() throws IOException {
                    super.close();
                    channel.disconnect();
                }
            };
        } finally {
            if (!opened) {
                channel.disconnect();
            }
        }
    }

    void abort() {
        Session session = current;
        if (session != null) {
            session.disconnect();
        }
    }
}
