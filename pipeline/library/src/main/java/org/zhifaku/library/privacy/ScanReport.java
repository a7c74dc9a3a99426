package org.zhifaku.library.privacy;

import java.util.List;

/**
 * What a scan looked at and found.
 *
 * @param tables tables and views
 * @param files files
 * @param documents documents of the index
 * @param findings by place; empty where all is well
 * @param unreadable files that could not be read, with the reason: nobody knows what is in them
 */
public record ScanReport(long tables, long files, long documents, List<Finding> findings, List<String> unreadable) {
    /** Copies the lists. */
    public ScanReport {
        findings = List.copyOf(findings);
        unreadable = List.copyOf(unreadable);
    }

    /** Whether nothing was found and everything could be read. */
    public boolean isClean() {
        return findings.isEmpty() && unreadable.isEmpty();
    }
}
