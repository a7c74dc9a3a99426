package org.zhifaku.jobs.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.survivorship.ExplainedField;
import org.zhifaku.library.survivorship.Explanation;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.landing.LandingZone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why a row of the topic library is as it is. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "出处 Explains a row of the topic library, field by field: its value, who says so, the raw cell as it landed, the rule that let it win.",
            "Personal identifiers are masked."
        })
final class ExplainCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "KIND", description = "The record type, e.g. penalty.")
    private String kind = "";

    @Parameters(
            index = "1",
            paramLabel = "ID",
            description = "Id of the row, or a document number (决定书文号) in any brackets.")
    private String id = "";

    @Option(names = "--all", description = "Fields that nobody gives, too.")
    private boolean all;

    @Option(names = "--json", description = "One JSON object: kind, rows with all their fields.")
    private boolean json;

    ExplainCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        RecordType type = type();
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            Explanation explanation = new Explanation(
                    library.dataSource(), new LandingZone(context.settings().landing()), library.definitions());
            List<Explanation.Row> rows = explanation.find(type, id);
            if (rows.isEmpty()) {
                throw new OperatorException("主题库没有这一行。 There is no '%s' in topic.%s%s."
                        .formatted(
                                id,
                                type.name(),
                                type.find("action_doc_no").isPresent()
                                        ? ", neither by id nor by document number"
                                        : "; name it by its id"));
            }
            if (json) {
                context.terminal().json(answer(type, explanation, rows));
            } else {
                rows.forEach(row -> tell(type, row, explanation.fields(type, row.id())));
            }
            return ExitStatus.DONE;
        }
    }

    private RecordType type() {
        RecordTypes types = RecordTypes.standard();
        return types.find(kind).orElseThrow(() -> {
            List<String> known = types.all().stream().map(RecordType::name).toList();
            return new ParameterException(
                    spec.commandLine(),
                    "There is no record type '%s'.%s".formatted(kind, Nearest.suggest(kind, known)));
        });
    }

    private static Map<String, Object> answer(RecordType type, Explanation explanation, List<Explanation.Row> rows) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("kind", type.name());
        answer.put(
                "rows",
                rows.stream()
                        .map(row -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("id", row.id().toString());
                            one.put("status", row.status());
                            one.put("status_reason", row.statusReason());
                            one.put("records", row.records());
                            one.put(
                                    "fields",
                                    explanation.fields(type, row.id()).stream()
                                            .map(ExplainCommand::toMap)
                                            .toList());
                            return one;
                        })
                        .toList());
        return answer;
    }

    private static Map<String, Object> toMap(ExplainedField field) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("element", field.element());
        one.put("zh", field.zh());
        one.put("class", field.dataClass());
        one.put("value", field.value());
        one.put("conflicts", field.conflicts());
        ExplainedField.Teller teller = field.teller();
        if (teller != null) {
            one.put("source", teller.source());
            one.put("dataset", teller.dataset());
            one.put("record_id", teller.recordId().toString());
            one.put("business_date", teller.place().businessDate().toString());
            one.put("pull_id", teller.place().pullId());
            one.put("part", teller.place().part());
            one.put("sequence", teller.place().sequence());
            one.put("mapping_version", teller.mappingVersion());
            one.put("first_seen", teller.firstSeen().toString());
            one.put("last_seen", teller.lastSeen().toString());
        }
        ExplainedField.Landed landed = field.landed();
        if (landed != null) {
            one.put("original", landed.original());
            one.put("line", landed.line());
            one.put(
                    "raw",
                    landed.cells().stream()
                            .map(cell -> {
                                Map<String, @Nullable Object> raw = new LinkedHashMap<>();
                                raw.put("column", cell.column());
                                raw.put("value", cell.value());
                                return raw;
                            })
                            .toList());
            one.put("corrected", landed.corrected());
        }
        one.put("rule", field.rule().take());
        one.put("order", field.rule().order());
        one.put("override", field.rule().override());
        one.put("why", field.rule().why());
        one.put("rules_version", field.rule().version());
        return one;
    }

    private void tell(RecordType type, Explanation.Row row, List<ExplainedField> fields) {
        Terminal terminal = context.terminal();
        terminal.result("%s %s  %s%s  来源记录 %d 条"
                .formatted(
                        type.zh(),
                        row.id(),
                        row.status(),
                        row.statusReason() == null ? "" : "（" + row.statusReason() + "）",
                        row.records()));
        if (fields.isEmpty()) {
            terminal.notice("择优规则尚未写入本库；运行一次后再看。 No run has kept the rules of survivorship yet; run a night first.");
            return;
        }
        TextTable table = new TextTable(List.of("数据元", "值", "分歧", "来源", "业务日", "原始文件", "行", "原值", "规则", "理由"));
        fields.stream().filter(field -> all || field.value() != null).forEach(field -> table.row(cells(field)));
        table.lines().forEach(terminal::result);
    }

    private static List<@Nullable Object> cells(ExplainedField field) {
        ExplainedField.Teller teller = field.teller();
        ExplainedField.Landed landed = field.landed();
        return Arrays.asList(
                field.zh(),
                field.value(),
                field.conflicts() ? "有" : "",
                teller == null ? null : teller.source() + "/" + teller.dataset(),
                teller == null ? null : teller.place().businessDate(),
                landed == null ? null : landed.original(),
                landed == null ? null : Long.toString(landed.line()),
                landed == null ? null : raw(landed),
                rule(field.rule()),
                field.rule().why());
    }

    private static String raw(ExplainedField.Landed landed) {
        return landed.cells().stream()
                        .map(cell -> cell.value() == null ? "" : cell.value())
                        .collect(Collectors.joining("；"))
                + (landed.corrected() ? "（已更正）" : "");
    }

    private static String rule(ExplainedField.Rule rule) {
        String take =
                switch (rule.take()) {
                    case "latest" -> "最近";
                    case "longest" -> "最长";
                    case "gravest" -> "从重";
                    default -> "次序";
                };
        return rule.override() ? take + "（本项）" : take;
    }
}
