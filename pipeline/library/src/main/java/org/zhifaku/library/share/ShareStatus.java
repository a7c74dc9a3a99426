package org.zhifaku.library.share;

/** How a share stands. */
public enum ShareStatus {
    /** Declared, never granted. */
    DECLARED("未授权"),
    /** Its views are there, as declared. */
    GRANTED("已授权"),
    /** Its views are there, but the file says something else by now: grant again, or take the change back. */
    CHANGED("定义已改"),
    /** Its last day has passed; its views show nothing. */
    EXPIRED("已到期"),
    /** Its views were taken away. */
    REVOKED("已撤销"),
    /** Its views are there, but the file no longer names the consumer: revoke it. */
    UNDECLARED("已无声明");

    private final String zh;

    ShareStatus(String zh) {
        this.zh = zh;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }
}
