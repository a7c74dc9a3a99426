package org.zhifaku.connectors.filedrop;

/** Why a drop cannot be used. The names are stored and shown: never rename one. */
public enum DropFailure {
    /** User or password is refused. */
    AUTH_FAILED(false),
    /** No such host name. */
    UNKNOWN_HOST(true),
    /** Nobody answers at the host and port. */
    HOST_UNREACHABLE(true),
    /** The server's key is not the one that is known. */
    HOST_KEY_MISMATCH(false),
    /** No byte came for the time allowed. */
    TIMED_OUT(true),
    /** The connection broke. */
    CONNECTION_LOST(true),
    /** The folder is not there or may not be listed. */
    FOLDER_MISSING(false),
    /** A listed file is gone or may not be read. */
    FILE_UNREADABLE(false),
    /** A file name that would leave the folder it is put in. */
    UNSAFE_NAME(false),
    /** A file beyond the size allowed. */
    FILE_TOO_LARGE(false),
    /** The disk of this machine is full. */
    DISK_FULL(false),
    /** The disk of this machine refuses. */
    DISK_ERROR(false);

    private final boolean mayPass;

    DropFailure(boolean mayPass) {
        this.mayPass = mayPass;
    }

    /** Whether trying again may help. */
    public boolean mayPass() {
        return mayPass;
    }
}
