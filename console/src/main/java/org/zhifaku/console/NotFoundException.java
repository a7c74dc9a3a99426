package org.zhifaku.console;

/** What a request asks for is not there; answered with status 404 and a message from the console's messages. */
public final class NotFoundException extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key key of the message
     * @param arguments its arguments
     */
    public NotFoundException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** Key of the message. */
    public String key() {
        return key;
    }

    /** Arguments of the message. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
