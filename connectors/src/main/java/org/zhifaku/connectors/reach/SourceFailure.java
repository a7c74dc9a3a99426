package org.zhifaku.connectors.reach;

/** Why a source cannot be used. The names are stored and shown: never rename one. */
public enum SourceFailure {
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
    /** The server answers that it has trouble itself (HTTP 5xx, a SOAP fault of the receiver, a database that is starting). */
    SERVER_ERROR(true),
    /** The server asks to be left alone for a while. */
    RATE_LIMITED(true),
    /** The server refuses the request: it is wrong or not allowed (HTTP 4xx, a SOAP fault of the sender). */
    REFUSED(false),
    /** The answer is not what the protocol promises. */
    BAD_ANSWER(false),
    /** The source failed too often and is left alone for a while. */
    CIRCUIT_OPEN(false),
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

    SourceFailure(boolean mayPass) {
        this.mayPass = mayPass;
    }

    /** Whether trying again may help. */
    public boolean mayPass() {
        return mayPass;
    }
}
