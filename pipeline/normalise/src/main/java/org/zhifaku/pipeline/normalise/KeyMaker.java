package org.zhifaku.pipeline.normalise;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.CreditCode;
import org.zhifaku.pipeline.clean.TextForms;
import org.zhifaku.pipeline.quality.RowContext;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordKind;
import org.zhifaku.schemas.RecordType;

/** Makes the keys of act, party and organ as {@code docs/hashes.md} specifies them. Thread-safe. */
final class KeyMaker {
    private static final String NATURAL_PERSON = "natural_person";
    private static final int DIVISION_END = 8;

    private final RecordType type;
    private final PersonToken token;
    private final List<Identity> identities;
    private final int docNoKey;
    private final int actionDate;
    private final int caseName;
    private final int violation;
    private final int content;
    private final int organUscc;
    private final int organName;
    private final int area;
    private final int partyUscc;
    private final int partyId;
    private final int partyName;
    private final int partyCategory;

    KeyMaker(RecordType type, PersonToken token) {
        this.type = type;
        this.token = token;
        this.identities =
                type.identity().stream().map(parts -> new Identity(type, parts)).toList();
        docNoKey = at("action_doc_no_key");
        actionDate = at("action_date");
        caseName = at("case_name");
        violation = at("violation_type");
        content = first("penalty_content", "permit_content", "action_content", "check_description");
        organUscc = at("subject_uscc");
        organName = at("subject_name");
        area = at("area_code");
        partyUscc = at("party_uscc");
        partyId = at("party_id_no");
        partyName = at("party_name");
        partyCategory = at("party_category");
    }

    private int at(String name) {
        return type.find(name).map(Element::position).orElse(-1);
    }

    private int first(String... names) {
        return Arrays.stream(names)
                .mapToInt(this::at)
                .filter(position -> position >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** The keys of a row; a record that nothing identifies across sources stands for itself. */
    ActKeys of(RowContext row, UUID recordId) {
        String organ = organ(row);
        String party = party(row);
        UUID organKey = organ == null ? null : Hashes.key("organ", organ);
        if (!type.fromActs().isEmpty()) {
            UUID partyKey = partyKey(row, party, recordId);
            UUID own = type.topicKey().equals("party_id") ? partyKey : organKey;
            return new ActKeys(own == null ? recordId : own, partyKey, organKey);
        }
        UUID key = key(row, organ, party, recordId);
        return new ActKeys(key, partyKey(row, party, key), organKey);
    }

    private UUID key(RowContext row, @Nullable String organ, @Nullable String party, UUID recordId) {
        boolean isAct = type.kind() == RecordKind.ACT;
        String doc = isAct ? row.text(docNoKey) : null;
        if (doc != null) {
            return Hashes.key(type.name(), doc, organ, party);
        }
        String city = city(row);
        for (Identity identity : identities) {
            UUID key = identity.key(row, organ, party, city);
            if (key != null) {
                return key;
            }
        }
        return isAct ? described(row, organ, party, city) : recordId;
    }

    /** An act that no number identifies: by its day and what is said of it. */
    private UUID described(RowContext row, @Nullable String organ, @Nullable String party, @Nullable String city) {
        Object date = row.get(actionDate);
        String day = date == null ? null : date.toString();
        String name = row.text(caseName);
        return name != null
                ? Hashes.key(type.name(), "no-doc", organ, city, party, day, "case", TextForms.fold(name))
                : Hashes.key(
                        type.name(),
                        "no-doc",
                        organ,
                        city,
                        party,
                        day,
                        "text",
                        folded(row.text(violation)),
                        folded(row.text(content)));
    }

    /** The party as a text: by code, else by document, else by name; null where nothing is known. */
    private @Nullable String party(RowContext row) {
        String code = row.text(partyUscc);
        if (code != null) {
            return "uscc:" + code;
        }
        String number = row.text(partyId);
        if (number != null) {
            return "person:" + token.token(number);
        }
        String name = row.text(partyName);
        return name == null ? null : "name:" + TextForms.fold(name);
    }

    /**
     * The party's key. Known by name only it is kept within its city; where no city is known, within its organ; a natural person
     * known by name only is nobody beyond this act: two 张伟 of one city are two persons until a document says otherwise.
     */
    private @Nullable UUID partyKey(RowContext row, @Nullable String party, UUID act) {
        if (party == null) {
            return null;
        }
        if (!party.startsWith("name:")) {
            return Hashes.key("party", party);
        }
        if (NATURAL_PERSON.equals(row.text(partyCategory))) {
            return Hashes.key("party", party, "act:" + act);
        }
        String city = city(row);
        if (city != null) {
            return Hashes.key("party", party, "city:" + city);
        }
        String organ = organ(row);
        return Hashes.key("party", party, organ == null ? "act:" + act : "organ:" + organ);
    }

    private @Nullable String organ(RowContext row) {
        String code = row.text(organUscc);
        if (code != null) {
            return "uscc:" + code;
        }
        String name = row.text(organName);
        return name == null ? null : "name:" + TextForms.fold(name);
    }

    /** The first four digits of the division of the row, or of its organ's code. */
    private @Nullable String city(RowContext row) {
        String code = row.text(area);
        if (code != null && code.length() >= 4) {
            return code.substring(0, 4);
        }
        String organ = row.text(organUscc);
        // a mapping may take the code as it comes: what is too short to hold a division says nothing
        return organ == null || organ.length() < DIVISION_END
                ? null
                : CreditCode.division(organ).substring(0, 4);
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : TextForms.fold(text);
    }
}
