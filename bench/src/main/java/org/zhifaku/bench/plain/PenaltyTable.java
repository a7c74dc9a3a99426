package org.zhifaku.bench.plain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The table this job fills: a key and as many further indexes as {@code source.penalty} has. */
public final class PenaltyTable {

    public static final String NAME = "public.penalty";

    /** Columns of the table, in the order of the writer's parameters. */
    public static final List<String> COLUMNS = List.of(
            "key text primary key",
            "party_name text not null",
            "party_category text",
            "party_uscc text",
            "party_reg_no text",
            "party_org_code text",
            "party_tax_no text",
            "party_institution_no text",
            "party_social_no text",
            "party_legal_rep text",
            "party_legal_rep_id_type text",
            "party_legal_rep_id_no text",
            "party_id_type text",
            "party_id_no text",
            "action_doc_no text not null",
            "violation_type text",
            "violation_facts text",
            "item_basis text",
            "penalty_kinds text",
            "penalty_content text",
            "fine_amount numeric(18, 6)",
            "confiscate_amount numeric(18, 6)",
            "licence_affected text",
            "action_date date",
            "valid_to date",
            "publish_end date",
            "subject_name text",
            "subject_uscc text",
            "source_unit_name text",
            "source_unit_uscc text",
            "remark text");

    private static final List<String> NAMES =
            COLUMNS.stream().map(column -> column.split(" ")[0]).toList();

    static final String UPSERT = "insert into " + NAME + " (" + String.join(", ", NAMES) + ") values ("
            + NAMES.stream().map(name -> "?").collect(Collectors.joining(", ")) + ") on conflict (key) do update set "
            + NAMES.stream().skip(1).map(name -> name + " = excluded." + name).collect(Collectors.joining(", "));

    private static final List<String> INDEXED = List.of("party_uscc", "action_date", "subject_uscc");

    private PenaltyTable() {}

    /** Names of the columns. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Statements that make the table.
     *
     * @param indexes how many indexes besides the key, at most three
     */
    public static List<String> ddl(int indexes) {
        String table = "create table " + NAME + " (" + String.join(", ", COLUMNS) + ")";
        return java.util.stream.Stream.concat(
                        Arrays.stream(new String[] {table}),
                        INDEXED.stream().limit(indexes).map(c -> "create index on " + NAME + " (" + c + ")"))
                .toList();
    }
}
