package org.zhifaku.sandbox.center;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhifaku.sandbox.center.Delivery.Shape;
import org.zhifaku.sandbox.generator.Arrival;
import org.zhifaku.sandbox.generator.DirtPlan;
import org.zhifaku.sandbox.generator.GeneratedRow;
import org.zhifaku.sandbox.generator.Layout;

/**
 * A simulated 双公示 credit centre that leaves files in a folder. On its base date it delivers its whole archive (70 %
 * penalties, 30 % permits); on each later date 2 % new records, corrections of 1 % and withdrawals of 0.5 %. Every file is a
 * function of seed, number of records, base date and date: two centres made alike deliver the same bytes (Excel files the
 * same cells).
 */
public final class CreditCenter {
    private static final int NEW_PER_MILLE = 20;
    private static final int CORRECTED_PER_MILLE = 10;
    private static final int WITHDRAWN_PER_MILLE = 5;
    /** A withdrawal looks for a fit record among so many, which no other withdrawal looks at. */
    private static final int WITHDRAWAL_WINDOW = 8;

    private static final String[] REASONS = {"行政处罚（许可）决定被依法撤销", "行政复议决定变更", "信息报送有误", "完成信用修复"};

    private final Path folder;
    private final long seed;
    private final long records;
    private final LocalDate baseDate;
    private final RecordSeries penalties;
    private final RecordSeries permits;

    public CreditCenter(Path folder, long seed, long records, LocalDate baseDate) {
        this(folder, seed, records, baseDate, DirtPlan.standard());
    }

    /**
     * @param records of the base date, at least 10
     * @param plan which share of the records has which fault
     */
    public CreditCenter(Path folder, long seed, long records, LocalDate baseDate, DirtPlan plan) {
        if (records < 10) {
            throw new IllegalArgumentException(
                    "A credit centre of " + records + " records is too small; give at least 10.");
        }
        this.folder = folder;
        this.seed = seed;
        this.records = records;
        this.baseDate = baseDate;
        this.penalties = RecordSeries.penalties(seed, plan);
        this.permits = RecordSeries.permits(seed, plan);
    }

    /**
     * Writes the files of every date from the base date to {@code date} that are not there yet.
     *
     * @return what was written now; empty when all was there
     */
    public List<DeliveredFile> ensureThrough(LocalDate date) {
        List<DeliveredFile> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (LocalDate day = baseDate; !day.isAfter(date); day = day.plusDays(1)) {
                if (!Files.isRegularFile(truthFile(day))) {
                    written.addAll(deliver(day));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write the files of the credit centre to '" + folder + "': " + e.getMessage(), e);
        }
        return written;
    }

    /** What was delivered on a date that {@link #ensureThrough} has reached; empty before the base date. */
    public List<DeliveredFile> delivered(LocalDate date) {
        try {
            Path truth = truthFile(date);
            return Files.isRegularFile(truth)
                    ? Files.readAllLines(truth).stream()
                            .map(DeliveredFile::parse)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read what the credit centre delivered on " + date, e);
        }
    }

    /** Hidden beside the files: its presence says that the day is whole. */
    private Path truthFile(LocalDate date) {
        return folder.resolve(".delivered-" + date.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    private List<DeliveredFile> deliver(LocalDate day) throws IOException {
        List<DeliveredFile> files = new ArrayList<>();
        long penaltyCount = records * 7 / 10;
        files.addAll(deliver(penalties, penaltyCount, day));
        files.addAll(deliver(permits, records - penaltyCount, day));
        Path draft = folder.resolve(truthFile(day).getFileName() + ".part");
        Files.write(draft, files.stream().map(DeliveredFile::line).toList());
        Files.move(draft, truthFile(day), StandardCopyOption.REPLACE_EXISTING);
        return files;
    }

    private List<DeliveredFile> deliver(RecordSeries series, long base, LocalDate day) throws IOException {
        long number = ChronoUnit.DAYS.between(baseDate, day);
        long daily = daily(base);
        try (Delivery delivery = new Delivery(folder, series.kind(), day)) {
            if (number == 0) {
                for (long index = 0; index < base; index++) {
                    write(delivery, series, index, Arrival.archive(day));
                }
                return delivery.finish();
            }
            long before = base + (number - 1) * daily;
            for (long index = before; index < before + daily; index++) {
                write(delivery, series, index, Arrival.daily(day));
            }
            for (long index : corrected(series, base, before, number)) {
                write(delivery, series, index, firstArrival(index, base, daily).corrected((int) number));
            }
            List<DeliveredFile> files = new ArrayList<>(delivery.finish());
            files.addAll(withdraw(series, base, before, daily, day, number));
            return files;
        }
    }

    /** New records of each later date, of an archive of {@code base}. */
    static long daily(long base) {
        return Math.max(1, base * NEW_PER_MILLE / 1000);
    }

    private static void write(Delivery delivery, RecordSeries series, long index, Arrival arrival) throws IOException {
        Shape shape = series.shape(index);
        delivery.write(shape, series.layout(shape), series.encoding(shape), series.row(index, shape, arrival));
    }

    private Arrival firstArrival(long index, long base, long daily) {
        return index < base ? Arrival.archive(baseDate) : Arrival.daily(baseDate.plusDays(1 + (index - base) / daily));
    }

    /** Sound records delivered before that are never withdrawn (odd ones are not). */
    private Set<Long> corrected(RecordSeries series, long base, long before, long number) {
        long wanted = Math.max(1, base * CORRECTED_PER_MILLE / 1000);
        Set<Long> chosen = new LinkedHashSet<>();
        for (long draw = 0; chosen.size() < wanted && draw < wanted * 20; draw++) {
            long random = mix(mix(seed + number) + draw + series.kind().hashCode());
            long index = Math.floorMod(random, before) | 1;
            if (index < before && series.planned(index) == null) {
                chosen.add(index);
            }
        }
        return chosen;
    }

    private List<DeliveredFile> withdraw(
            RecordSeries series, long base, long before, long daily, LocalDate day, long number) throws IOException {
        long wanted = Math.max(1, base * WITHDRAWN_PER_MILLE / 1000);
        List<String> keys = series.keyColumns();
        List<String> header = new ArrayList<>(keys);
        header.add("撤回日期");
        header.add("撤回理由");
        List<GeneratedRow> rows = new ArrayList<>();
        for (long withdrawal = (number - 1) * wanted; withdrawal < number * wanted; withdrawal++) {
            long index = withdrawn(series, withdrawal, before);
            if (index >= 0) {
                Arrival arrival = firstArrival(index, base, daily);
                Layout layout = series.currentLayout();
                String[] values =
                        series.row(index, series.shape(index), arrival).values();
                String[] row = new String[header.size()];
                for (int i = 0; i < keys.size(); i++) {
                    row[i] = values[layout.at(keys.get(i))];
                }
                row[keys.size()] = day.format(DateTimeFormatter.ofPattern("uuuu/MM/dd"));
                row[keys.size() + 1] = REASONS[(int) Math.floorMod(mix(withdrawal), (long) REASONS.length)];
                rows.add(new GeneratedRow(row, null));
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        try (Delivery delivery = new Delivery(folder, series.kind() + "_CX", day)) {
            delivery.writeAll(header, rows);
            return delivery.finish();
        }
    }

    /** The record that a withdrawal takes back: sound, even, of a firm, of the current generation; -1 when none is near. */
    private static long withdrawn(RecordSeries series, long withdrawal, long before) {
        long first = withdrawal * WITHDRAWAL_WINDOW;
        for (long index = first; index < first + WITHDRAWAL_WINDOW && index < before; index += 2) {
            if (series.planned(index) == null
                    && series.shape(index) != Shape.OLD_TEXT
                    && !series.concernsPerson(index)) {
                return index;
            }
        }
        return -1;
    }

    private static long mix(long value) {
        long mixed = (value + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 32);
    }
}
