package org.zhifaku.connectors.filedrop;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
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

    void abort() {
        Session session = current;
        if (session != null) {
            session.disconnect();
        }
    }
}
