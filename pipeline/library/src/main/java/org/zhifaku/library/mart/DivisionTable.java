package org.zhifaku.library.mart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.pipeline.clean.Division;
import org.zhifaku.pipeline.clean.Divisions;

/** The divisions as {@code mart.dim_division}: each with the city and the province it lies in. */
final class DivisionTable {
    private final JdbcClient jdbc;
    private final Divisions divisions;

    DivisionTable(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /** Loads them where {@code changed} says of their name and content that it is new. */
    void load(BiPredicate<String, String> changed) {
        List<@Nullable String[]> rows = new ArrayList<>();
        divisions.all().stream().sorted(Comparator.comparing(Division::code)).forEach(one -> rows.add(row(one)));
        divisions.streets().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(one -> rows.add(street(one.getKey(), one.getValue())));
        if (!changed.test("division", MartDefinitions.text(rows))) {
            return;
        }
        jdbc.sql("delete from mart.dim_division").update();
        MartDefinitions.insert(jdbc, """
                insert into mart.dim_division (area_code, area_name, level, parent_code, county_code, city_code, city_name, province_code,
                    province_name, is_current, valid_from, valid_to, successor)
                select a, b, c, d, e, f, g, h, i, j::boolean, k::date, l::date, m
                from unnest(:a::text[], :b::text[], :c::text[], :d::text[], :e::text[], :f::text[], :g::text[], :h::text[], :i::text[],
                    :j::text[], :k::text[], :l::text[], :m::text[]) t (a, b, c, d, e, f, g, h, i, j, k, l, m)
                """, rows, 13);
        jdbc.sql("analyze mart.dim_division").update();
    }

    private @Nullable String[] row(Division one) {
        String code = one.code();
        boolean place = one.status() == Division.Status.CURRENT || one.status() == Division.Status.WITHDRAWN;
        String level = !place ? "other" : code.endsWith("0000") ? "province" : code.endsWith("00") ? "city" : "county";
        String parent =
                switch (level) {
                    case "province" -> null;
                    case "city" -> province(code);
                    default -> city(code) == null ? province(code) : city(code);
                };
        return new @Nullable String[] {
            code,
            one.name(),
            level,
            parent,
            level.equals("county") ? code : null,
            code.endsWith("0000") ? null : city(code),
            code.endsWith("0000") ? null : name(city(code)),
            province(code),
            name(province(code)),
            Boolean.toString(one.status() == Division.Status.CURRENT),
            one.from() == null ? null : one.from().toString(),
            one.to() == null ? null : one.to().toString(),
            one.successor()
        };
    }

    private @Nullable String[] street(String code, Divisions.Street street) {
        String city = city(code.substring(0, 6));
        return new @Nullable String[] {
            code,
            street.name(),
            "street",
            street.parent(),
            street.parent().endsWith("00") ? null : street.parent(),
            city,
            name(city),
            province(code),
            name(province(code)),
            "true",
            null,
            null,
            null
        };
    }

    /** The city a code lies in; null where the code above is a heading of the table or not there. */
    private @Nullable String city(String code) {
        String city = code.substring(0, 4) + "00";
        Division division = divisions.find(city);
        return division == null || division.status() == Division.Status.AGGREGATE ? null : city;
    }

    private static String province(String code) {
        return code.substring(0, 2) + "0000";
    }

    private @Nullable String name(@Nullable String code) {
        return code == null ? null : divisions.name(code);
    }
}
