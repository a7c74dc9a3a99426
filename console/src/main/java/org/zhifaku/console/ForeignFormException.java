package org.zhifaku.console;

/** A request that would change something was not sent by a page of this console; answered with status 403. */
public final class ForeignFormException extends RuntimeException {}
