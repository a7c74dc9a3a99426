package org.zhifaku.sandbox.generator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Cities, counties, streets and towns of Guangdong, as of 2023. */
public final class Divisions {
    private static final String RESOURCE = "division_guangdong_street_2023.csv";

    private final Map<String, Division> byCode = new LinkedHashMap<>();

    /**
     * @param code 6 digits, of streets and towns 9
     * @param path full name from the city on, e.g. 广州市荔湾区沙面街道
     */
    public record Division(String code, String name, String level, String parent, String path) {
        public String areaCode() {
            return code.substring(0, 6);
        }
    }

    public Divisions() {
        try (InputStream in = Objects.requireNonNull(Divisions.class.getResourceAsStream(RESOURCE), RESOURCE);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                Division parent = byCode.get(row.getField("parent"));
                String above = parent == null || parent.level().equals("province") ? "" : parent.path();
                Division division = new Division(
                        row.getField("code"),
                        row.getField("name"),
                        row.getField("level"),
                        row.getField("parent"),
                        above + row.getField("name"));
                byCode.put(division.code(), division);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the divisions " + RESOURCE + " on the class path", e);
        }
    }

    public List<Division> ofLevel(String level) {
        List<Division> found = new ArrayList<>();
        byCode.values().stream()
                .filter(division -> division.level().equals(level))
                .forEach(found::add);
        return found;
    }

    /** The full name of a division from the city on; empty for a code that is not in the table. */
    public String path(String code) {
        Division division = byCode.get(code);
        return division == null ? "" : division.path();
    }

    /** The city a division lies in; a city is its own. */
    public Division cityOf(Division division) {
        Division city = division;
        while (!city.level().equals("city")) {
            city = Objects.requireNonNull(byCode.get(city.parent()), city.parent());
        }
        return city;
    }
}
