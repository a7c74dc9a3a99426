package org.zhifaku.pipeline.normalise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.Cell;
import org.zhifaku.pipeline.clean.TextForms;
import org.zhifaku.pipeline.quality.RowContext;
import org.zhifaku.pipeline.quality.RulePlan;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.landing.Fault;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/**
 * A mapping bound to the columns of one file. Thread-safe; every row is judged by itself, and the same row on the same business
 * date always has the same outcome.
 */
public final class BoundMapping {
    /** Rule of a row whose source key cannot be made. */
    public static final String NO_KEY = "KEY";

    /** Rule of every row of a file whose columns do not fit the mapping. */
    public static final String UNUSABLE = "BINDING";

    private static final String JOIN = "；";

    private final Binding binding;
    private final FieldPlan[] keyFields;
    private final FieldPlan[] otherFields;
    private final boolean[] supplied;
    private final UUID upsertColumns;
    private final UUID deleteColumns;
    private final PersonToken token;
    private final KeyMaker keys;
    private final Derivation derivation;

    /** Takes over a binding; the mapping compiler calls this. */
    public BoundMapping(Binding binding, PersonToken token) {
        this.binding = binding;
        this.token = token;
        List<FieldPlan> feeding = new ArrayList<>();
        List<FieldPlan> others = new ArrayList<>();
        supplied = new boolean[binding.type().size()];
        for (FieldPlan field : binding.fields()) {
            int position = field.element().position();
            (binding.key().feeding().contains(position) ? feeding : others).add(field);
            supplied[position] = true;
        }
        keyFields = feeding.toArray(FieldPlan[]::new);
        otherFields = others.toArray(FieldPlan[]::new);
        upsertColumns = Hashes.columnsHash(Operation.UPSERT.name(), binding.columns());
        deleteColumns = Hashes.columnsHash(Operation.DELETE.name(), binding.columns());
        keys = new KeyMaker(binding.type(), token);
        derivation = new Derivation(binding.type(), binding.derived());
    }

    /** How the file's columns differ from the mapping. */
    public Drift drift() {
        return binding.drift();
    }

    /** Which rules run on the rows of this file, and why others do not. */
    public RulePlan rules() {
        return binding.rules();
    }

    /** Why no row of this operation can be accepted from this file, in Chinese; empty where the columns fit. */
    public List<String> problems(Operation operation) {
        if (operation == Operation.DELETE) {
            return binding.conflicts();
        }
        List<String> problems = new ArrayList<>(binding.conflicts());
        problems.addAll(binding.missing());
        return List.copyOf(problems);
    }

    /** For each element that a column of this file feeds: the positions of its columns. */
    public Map<String, List<Integer>> columnsByElement() {
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        for (FieldPlan field : binding.fields()) {
            if (!field.columns().isEmpty()) {
                columns.put(field.element().name(), field.columns());
            }
        }
        return columns;
    }

    /** The hash of the raw row and the id of its record. Cheap: only the fields that feed the key are cleaned. */
    public RowIdentity identify(LandingRow row) {
        UUID rawHash = rawHash(row);
        if (row.fault() != null || isUnusable(row.operation())) {
            return new RowIdentity(null, rawHash);
        }
        RowContext context = new RowContext(binding.type(), binding.rules(), LocalDate.EPOCH, supplied);
        Cell cell = new Cell();
        for (FieldPlan field : keyFields) {
            fill(field, row, context, cell);
        }
        return new RowIdentity(recordId(row, context), rawHash);
    }

    /**
     * Normalises one row.
     *
     * @param businessDate the business date of the run: the 'today' of rules, and nothing else
     */
    public Outcome normalise(LandingRow row, LocalDate businessDate) {
        return normalise(row, new RowIdentity(null, rawHash(row)), businessDate);
    }

    /**
     * The same for a row that was identified before: its hashes need not be made again.
     *
     * @param identity what {@link #identify} gave for this row
     */
    public Outcome normalise(LandingRow row, RowIdentity identity, LocalDate businessDate) {
        UUID rawHash = identity.rawHash();
        RowContext context = new RowContext(binding.type(), binding.rules(), businessDate, supplied);
        Fault fault = row.fault();
        if (fault != null) {
            context.refuse(fault.code(), null, fault.message());
            return rejected(context, null, rawHash);
        }
        boolean upsert = row.operation() == Operation.UPSERT;
        if (isUnusable(row.operation())) {
            problems(row.operation()).forEach(problem -> context.refuse(UNUSABLE, null, problem));
            return rejected(context, null, rawHash);
        }
        Cell cell = new Cell();
        for (FieldPlan field : keyFields) {
            fill(field, row, context, cell);
        }
        UUID recordId = identity.recordId() != null ? identity.recordId() : recordId(row, context);
        for (FieldPlan field : otherFields) {
            fill(field, row, context, cell);
        }
        if (recordId == null && !context.isRejected()) {
            context.refuse(NO_KEY, null, "业务主键不完整，无法识别是哪一条记录；请补全文号、机关或相对人代码等主键字段");
        }
        return upsert ? upsert(context, recordId, rawHash) : delete(context, recordId, rawHash);
    }

    private boolean isUnusable(Operation operation) {
        boolean missing = operation == Operation.UPSERT && !binding.missing().isEmpty();
        return missing || !binding.conflicts().isEmpty();
    }

    private Outcome upsert(RowContext context, @Nullable UUID recordId, UUID rawHash) {
        derivation.apply(context);
        for (Resolution resolution : binding.resolutions()) {
            resolution.apply(context);
        }
        for (DatedField field : binding.dated()) {
            field.apply(context);
        }
        demand(keyFields, context);
        demand(otherFields, context);
        binding.rules().apply(context);
        if (context.isRejected() || recordId == null) {
            return rejected(context, recordId, rawHash);
        }
        return accepted(context, Operation.UPSERT, recordId, rawHash);
    }

    /** A withdrawal needs its key and nothing else: what is wrong with other cells must not keep it from taking effect. */
    private Outcome delete(RowContext context, @Nullable UUID recordId, UUID rawHash) {
        return recordId == null
                ? rejected(context, null, rawHash)
                : accepted(context, Operation.DELETE, recordId, rawHash);
    }

    private Outcome accepted(RowContext context, Operation operation, UUID recordId, UUID rawHash) {
        ActKeys actKeys = keys.of(context, recordId);
        RowIdentity id = new RowIdentity(recordId, rawHash);
        return new Outcome.Accepted(id, operation, context.build(), actKeys, context.warnings());
    }

    private static Outcome rejected(RowContext context, @Nullable UUID recordId, UUID rawHash) {
        return new Outcome.Rejected(new RowIdentity(recordId, rawHash), context.violations(), context.warnings());
    }

    private UUID rawHash(LandingRow row) {
        return row.rawHash(row.operation() == Operation.UPSERT ? upsertColumns : deleteColumns);
    }

    private static void demand(FieldPlan[] fields, RowContext context) {
        for (FieldPlan field : fields) {
            int position = field.element().position();
            if (!field.required() || context.get(position) != null || context.isViolated(position)) {
                continue;
            }
            boolean longTerm = field.besides().longTerm() >= 0
                    && context.get(field.besides().longTerm()) != null;
            if (!longTerm) {
                context.report("C01", position, "");
            }
        }
    }

    /** Cleans the cells of one field and sets its element and those beside it. */
    private static void fill(FieldPlan field, LandingRow row, RowContext context, Cell cell) {
        if (field.when() != null && !isOf(field.when(), row)) {
            return;
        }
        String raw = field.constant() != null ? field.constant() : raw(field.columns(), row);
        if (raw == null || raw.isEmpty()) {
            return;
        }
        int position = field.element().position();
        context.raw(position, raw);
        FieldPlan.Besides besides = field.besides();
        if (besides.raw() >= 0) {
            context.set(besides.raw(), TextForms.tidy(raw));
        }
        if (field.nullWords().contains(raw)) {
            return;
        }
        cell.reset();
        context.set(position, field.cleaner().clean(raw, cell));
        if (besides.key() >= 0) {
            context.set(besides.key(), cell.key());
        }
        if (besides.unit() >= 0) {
            context.set(besides.unit(), cell.unit());
        }
        if (besides.longTerm() >= 0 && cell.isLongTerm()) {
            context.set(besides.longTerm(), Boolean.TRUE);
        }
        if (!cell.isClean()) {
            for (Cell.Note note : cell.notes()) {
                context.report(note.rule(), position, note.detail());
            }
        }
    }

    private static boolean isOf(FieldPlan.When when, LandingRow row) {
        String cell = value(row, when.column());
        return cell != null && when.values().contains(TextForms.heading(cell));
    }

    private static @Nullable String raw(List<Integer> columns, LandingRow row) {
        if (columns.size() == 1) {
            return value(row, columns.get(0));
        }
        StringBuilder joined = new StringBuilder();
        for (int column : columns) {
            String cell = value(row, column);
            if (cell != null && !cell.isBlank()) {
                joined.append(joined.isEmpty() ? "" : JOIN).append(cell);
            }
        }
        return joined.isEmpty() ? null : joined.toString();
    }

    private static @Nullable String value(LandingRow row, int column) {
        return column >= 0 && column < row.size() ? row.value(column) : null;
    }

    private @Nullable UUID recordId(LandingRow row, RowContext context) {
        List<List<KeyPlan.Alternative>> parts = binding.key().parts();
        List<@Nullable String> values = new ArrayList<>(parts.size());
        for (List<KeyPlan.Alternative> part : parts) {
            String value = null;
            for (int i = 0; i < part.size() && value == null; i++) {
                if (context.isViolated(part.get(i).element())) {
                    return null; // a wrong code must not make way for a weaker alternative: it would be another record
                }
                value = keyValue(part.get(i), row, context);
            }
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return Hashes.recordId(binding.source(), binding.dataset(), values);
    }

    private @Nullable String keyValue(KeyPlan.Alternative alternative, LandingRow row, RowContext context) {
        if (alternative.element() < 0) {
            String cell = value(row, alternative.column());
            String folded = cell == null ? "" : TextForms.fold(cell);
            return folded.isEmpty() ? null : folded;
        }
        Object value = context.get(alternative.element());
        if (value == null) {
            return null;
        }
        boolean restricted =
                binding.type().elements().get(alternative.element()).isRestricted();
        return restricted ? token.token((String) value).toString() : value.toString();
    }
}
