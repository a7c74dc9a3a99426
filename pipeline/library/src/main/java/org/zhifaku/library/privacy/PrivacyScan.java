package org.zhifaku.library.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.search.IndexServer;
import org.zhifaku.library.search.SearchDocuments;
import org.zhifaku.pipeline.clean.LeakDetector;

/** One scan of all places of a library. Changes nothing; memory does not grow with what is scanned. */
public final class PrivacyScan {

    private final DataSource dataSource;
    private final @Nullable IndexServer index;
    private final Path home;

    /**
     * A scan of one library.
     *
     * @param index the index; null leaves it out
     * @param home the program's folder for its state
     */
    public PrivacyScan(DataSource dataSource, @Nullable IndexServer index, Path home) {
        this.dataSource = dataSource;
        this.index = index;
        this.home = home;
    }

    /**
     * Looks everywhere.
     *
     * @param more files and folders outside the home: exports of the quarantine, logs kept elsewhere
     * @param today the day on which ages are reckoned
     * @throws UncheckedIOException where a folder cannot be listed; a single file that cannot be read is told in the report
     */
    public ScanReport scan(List<Path> more, LocalDate today) {
        Findings findings = new Findings(new LeakDetector(today));
        long tables = new WarehouseScan(dataSource, findings).scan();
        long documents = index == null
                ? 0
                : new SearchDocuments(index).forEach((field, value) -> findings.json("index." + field, field, value));
        FileScan files = new FileScan(findings);
        try {
            files.home(home.toAbsolutePath().normalize());
            for (Path path : more) {
                files.path(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the files to scan: " + e.getMessage(), e);
        }
        return new ScanReport(tables, files.files(), documents, findings.all(), files.unreadable());
    }
}
