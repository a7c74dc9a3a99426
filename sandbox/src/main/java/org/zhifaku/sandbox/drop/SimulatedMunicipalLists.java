package org.zhifaku.sandbox.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhifaku.sandbox.generator.CsvFile;
import org.zhifaku.sandbox.generator.GeneratedRow;
import org.zhifaku.sandbox.generator.TableFile;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.TellingRow;

/**
 * A city without a system, which puts a list into a folder: what the source {@code municipal-csv} reaches. The list has the columns of
 * 深圳市场监管's public list of 2022 (no credit code, no document number, no organ) and holds penalties that 深圳's system tells too. It is
 * written anew as a whole on each date.
 */
public final class SimulatedMunicipalLists implements SimulatedSystem {

    private static final String SOURCE = "municipal-csv";
    private static final String FILE = "penalties.csv";
    /** Titles of the list's columns. */
    public static final List<String> COLUMNS = List.of(
            "样本序号",
            "行政相对人名称",
            "行政相对人类别",
            "案件名称",
            "违法行为类型",
            "处罚依据",
            "处罚类别",
            "处罚内容",
            "罚款金额(万元)",
            "没收金额(万元)",
            "处罚决定日期",
            "处罚机关");

    private static final Map<String, String> KINDS = kinds();
    private static final BigDecimal YUAN_PER_WAN = BigDecimal.valueOf(10_000);
    private static final int AMOUNT_SCALE = 6;

    /** Starts it. */
    public static final Starter STARTER = new Starter() {
        @Override
        public String source() {
            return SOURCE;
        }

        @Override
        public SimulatedSystem start(SimulatedHome home) {
            return new SimulatedMunicipalLists(home);
        }
    };

    private final Path folder;
    private final DatasetView penalties;

    private SimulatedMunicipalLists(SimulatedHome home) {
        this.folder = home.folder();
        this.penalties = home.world().view("shenzhen", "penalty");
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("IS_WARN", "警告");
        kinds.put("IS_FINE", "罚款");
        kinds.put("IS_CONFISCATE", "没收违法所得");
        kinds.put("IS_CONFIS_PROPERTY", "没收非法财物");
        kinds.put("IS_TD_LICENSE", "暂扣许可证件");
        kinds.put("IS_REVOKE_LICENSE", "吊销许可证件");
        kinds.put("IS_ORDER_CLOSURE", "责令停产停业");
        kinds.put("IS_OTHER", "通报批评");
        return kinds;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public String place() {
        return "folder " + folder;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("folder", folder.toString());
    }

    @Override
    public void ensureThrough(LocalDate date) {
        Path draft = folder.resolve("." + FILE + ".part");
        try {
            Files.createDirectories(folder);
            try (TableFile table = CsvFile.create(draft, CsvFile.Encoding.GB18030, COLUMNS);
                    Stream<TellingRow> rows = penalties.rows(date)) {
                Iterator<TellingRow> firms =
                        rows.filter(row -> !row.cell("COMPANY_NAME").isEmpty()).iterator();
                while (firms.hasNext()) {
                    table.write(new GeneratedRow(line(firms.next()), null));
                }
            }
            Files.move(draft, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the city's list to '" + folder + "': " + e.getMessage(), e);
        }
    }

    /** The line of the list for a row of 深圳's penalties. */
    public static String[] line(TellingRow row) {
        List<String> kinds = new ArrayList<>();
        KINDS.forEach((flag, kind) -> {
            if (row.cell(flag).equals("1")) {
                kinds.add(kind);
            }
        });
        return new String[] {
            row.cell("ID"),
            row.cell("COMPANY_NAME"),
            "法人及非法人组织",
            row.cell("NAME"),
            row.cell("ILLEGAL_TYPE"),
            row.cell("PUNISH_BASIS"),
            String.join(";", kinds),
            row.cell("PUNISH_CONTENT"),
            wan(row.cell("FINE_SUM")),
            wan(row.cell("CONFISCATE_MONEY")),
            row.cell("PUNISHMENT_DATE"),
            ""
        };
    }

    /** An amount in 万元; what is no number stays as it is told. */
    private static String wan(String yuan) {
        return yuan.matches("\\d+(\\.\\d+)?")
                ? new BigDecimal(yuan)
                        .divide(YUAN_PER_WAN, AMOUNT_SCALE, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : yuan;
    }

    @Override
    public void close() {
        // A folder needs no end.
    }
}
