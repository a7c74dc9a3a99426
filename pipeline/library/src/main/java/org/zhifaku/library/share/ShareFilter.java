package org.zhifaku.library.share;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhifaku.pipeline.sharing.Share;
import org.zhifaku.pipeline.sharing.SharedRecord;
import org.zhifaku.pipeline.sharing.SharingRules;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;

/** Which rows belong to a share, in SQL. A view has no parameters, so the values, checked by the reader of the shares, are literals. */
final class ShareFilter {

    private ShareFilter() {}

    static String of(Share.Extent extent, SharedRecord record, String alias) {
        List<String> conditions = new ArrayList<>();
        if (!extent.divisions().isEmpty()) {
            String area = area(record.type(), alias);
            conditions.add(extent.divisions().stream()
                    .map(division -> "starts_with(" + area + ", " + literal(division) + ")")
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        if (!extent.organs().isEmpty()) {
            conditions.add(alias + ".subject_uscc in (" + literals(extent.organs()) + ")");
        }
        record.only().forEach((name, codes) -> {
            Element element = record.type().element(name);
            String column = alias + "." + name;
            conditions.add(
                    switch (element.kind()) {
                        case TEXT_LIST -> column + " && array[" + literals(codes) + "]";
                        default -> column + " in (" + literals(codes) + ")";
                    });
        });
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** Where a row belongs: its own division, else the one inside the code of its organ (of a party: of the party). */
    private static String area(RecordType type, String alias) {
        String own = alias + "." + SharingRules.area(type).orElseThrow().name();
        String code = type.name().equals("party") ? "party_uscc" : "subject_uscc";
        return type.find(code).isEmpty() ? own : "coalesce(%s, substr(%s.%s, 3, 6))".formatted(own, alias, code);
    }

    private static String literals(List<String> values) {
        return values.stream().map(ShareFilter::literal).collect(Collectors.joining(", "));
    }

    static String literal(String value) {
        if (value.indexOf('\\') >= 0 || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("'" + value + "' cannot stand in a view.");
        }
        return "'" + value.replace("'", "''") + "'";
    }
}
