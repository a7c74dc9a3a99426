package org.zhifaku.console;

/** A parameter of a request cannot be used; answered with status 400 and a message from the console's messages. */
public final class BadRequestException extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key key of the message
     * @param arguments its arguments
     */
    public BadRequestException(String key, Object... arguments) {
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
