package org.zhifaku.connectors.tabular;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON objects into cells: objects inside give dotted names, a list of plain values is joined, any other list stays JSON text.
 * Numbers stay as they are written; null is no value. No text is made of what only lands. Not thread-safe.
 */
public final class JsonRecords {

    private final TabularLimits limits;
    private final RecordColumns columns;
    private final RecordCells cells;
    private final JsonFactory factory;
    private final List<RecordBatch.Read> batch = new ArrayList<>();
    private long record;
    private boolean deep;

    /**
     * For records that are read ahead of the table that takes them.
     *
     * @param name of what they come from, for messages
     */
    public JsonRecords(String name, TabularLimits limits) {
        this(new RecordColumns(limits.maxColumns()), name, limits);
    }

    private JsonRecords(RecordColumns columns, String name, TabularLimits limits) {
        this(columns, new RecordCells(columns, new CellChecks(new FaultMessages(name), limits.maxCellBytes())), limits);
    }

    JsonRecords(RecordColumns columns, RecordCells cells, TabularLimits limits) {
        this.limits = limits;
        this.columns = columns;
        this.cells = cells;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxStringLength(limits.maxRowBytes())
                        .maxNumberLength(limits.maxRowBytes())
                        .build())
                .build();
    }

    /** A batch begins; what was read before and not taken is forgotten. */
    public void begin() {
        batch.clear();
    }

    /**
     * Adds the object at which a parser stands to the batch, and leaves the parser at its end.
     *
     * @param sequence its place in what is fetched, from 1
     * @param text what the parser reads
     * @return false where the object is no sound record: it must be read by itself
     */
    public boolean add(long sequence, JsonParser json, byte[] text) {
        cells.begin(sequence);
        read(json, text);
        if (deep || cells.isAmbiguous()) {
            return false;
        }
        batch.add(new RecordBatch.Read(sequence, cells.build(), cells.fault()));
        return true;
    }

    /** What was added since the batch began. */
    public RecordBatch end() {
        RecordBatch ended = new RecordBatch(columns.list(), batch);
        batch.clear();
        return ended;
    }

    /** Reads the UTF-8 text of one object into the cells, which have begun. */
    void read(byte[] utf8) throws Flat.Unsound {
        try (JsonParser json = factory.createParser(ObjectReadContext.empty(), utf8)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Flat.Unsound("不是 JSON 对象；每行应是一个 {…}", false);
            }
            read(json, utf8);
            if (json.nextToken() != null) {
                throw new Flat.Unsound("JSON 对象之后还有内容", false);
            }
        } catch (StreamConstraintsException e) {
            throw new Flat.Unsound(e.getOriginalMessage(), true);
        } catch (JacksonException e) {
            throw new Flat.Unsound(JsonFlat.why(e), false);
        }
        cells.requireOnce();
    }

    private void read(JsonParser json, byte[] text) {
        record++;
        deep = false;
        object(json, text, columns.root(), 1);
    }

    private void object(JsonParser json, byte[] text, RecordName object, int depth) {
        RecordName before = null;
        for (String own = json.nextName(); own != null; own = json.nextName()) {
            RecordName name = columns.below(object, before, own);
            before = name;
            if (!RecordColumns.see(name, record)) {
                cells.twice(name.full());
            }
            switch (json.nextToken()) {
                case VALUE_STRING ->
                    cells.put(name, json.getStringCharacters(), json.getStringOffset(), json.getStringLength());
                case START_OBJECT -> {
                    if (depth < limits.maxDepth()) {
                        object(json, text, name, depth + 1);
                    } else {
                        deep = true;
                        json.skipChildren();
                    }
                }
                case START_ARRAY -> {
                    String list = list(json, text, depth + 1);
                    if (list != null) {
                        cells.put(name, list);
                    }
                }
                case VALUE_NULL -> {
                    // A name without a value is a column without a cell.
                }
                default -> cells.put(name, json.getString());
            }
        }
    }

    /** A list as one text; null where it is nested too deep. */
    private @Nullable String list(JsonParser json, byte[] text, int around) {
        TokenStreamLocation start = json.currentTokenLocation();
        StringJoiner plain = new StringJoiner("；");
        boolean nested = false;
        int depth = 1;
        int deepest = around;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token.isStructStart()) {
                nested = true;
                depth++;
                deepest = Math.max(deepest, around + depth - 1);
            } else if (token.isStructEnd()) {
                depth--;
            } else if (depth == 1 && token != JsonToken.VALUE_NULL) {
                plain.add(json.getString());
            }
        }
        if (deepest > limits.maxDepth()) {
            deep = true;
            return null;
        }
        int from = (int) start.getByteOffset();
        int to = (int) json.currentLocation().getByteOffset();
        return nested ? new String(text, from, to - from, StandardCharsets.UTF_8) : plain.toString();
    }
}
