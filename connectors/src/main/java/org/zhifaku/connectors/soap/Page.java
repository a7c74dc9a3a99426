package org.zhifaku.connectors.soap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.source.Deletion;
import org.zhifaku.connectors.source.SoapPlan;
import org.zhifaku.connectors.source.SoapPlan.Status;
import org.zhifaku.connectors.tabular.RecordBuilder;
import org.zhifaku.connectors.tabular.RecordTable;
import org.zhifaku.connectors.tabular.TabularLimits;
import org.zhifaku.schemas.landing.Operation;

/** Reads one answer: its rows into a table, and beside them what it says of itself. */
final class Page {

    private static final int MOST_CHARACTERS = 1 << 14;

    private final SoapPlan plan;
    private final TabularLimits limits;
    private final Failures failures;
    private final Updates updates;

    private long rows;
    private int fingerprint = 1;
    private @Nullable Long total;
    private @Nullable String next;
    private @Nullable String code;
    private String message = "";

    Page(SoapPlan plan, TabularLimits limits, Failures failures, Updates updates) {
        this.plan = plan;
        this.limits = limits;
        this.failures = failures;
        this.updates = updates;
    }

    long rows() {
        return rows;
    }

    /** Of the values of its rows: two pages of the same one are the same page. */
    int fingerprint() {
        return fingerprint;
    }

    /** Rows of all pages together, as the answer says; null where it does not. */
    @Nullable
    Long total() {
        return total;
    }

    /** The cursor of the next page; null where none follows. */
    @Nullable
    String next() {
        return next;
    }

    /**
     * Reads an answer. Rows before a damage have been given to the table.
     *
     * @throws SourceException where the answer cannot be read to its end, or says that it is none
     */
    void read(Received received, AnswerParts parts, RecordTable table) throws IOException {
        received.remarks().forEach(table::remark);
        Contents contents = new Contents(received, parts, plan.answer().binary(), table, failures);
        try (InputStream file = Files.newInputStream(received.envelope().file());
                LegalText in = new LegalText(file, received.charset())) {
            XMLStreamReader xml = AnswerXml.open(in, received.charset());
            RecordReader record = new RecordReader(xml, limits, contents, table.builder());
            while (xml.hasNext()) {
                int event = xml.next();
                AnswerXml.requireNoDocumentType(event, failures);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element(xml, record, table);
                }
            }
            requireGood();
            if (in.found() > 0) {
                table.remark("应答 '%s' 里有 %d 个 XML 不允许的控制字符，仍按原样读入；原文在应答原件里。"
                        .formatted(received.envelope().name(), in.found()));
            }
        } catch (XMLStreamException e) {
            throw AnswerXml.malformed(e, failures);
        } finally {
            received.envelope().count(rows, 0);
        }
    }

    private void element(XMLStreamReader xml, RecordReader record, RecordTable table)
            throws XMLStreamException, IOException {
        SoapPlan.Answer answer = plan.answer();
        Status status = answer.status();
        String name = xml.getLocalName();
        if (name.equals(answer.record())) {
            if (code != null) {
                requireGood();
            }
            record.read(table.rows() + 1);
            give(record, table);
        } else if (name.equals(answer.total())) {
            total = number(text(xml), name);
        } else if (name.equals(answer.next())) {
            String cursor = text(xml);
            next = cursor.isEmpty() ? null : cursor;
        } else if (status != null && code == null && name.equals(status.element())) {
            code = text(xml);
        } else if (status != null && message.isEmpty() && name.equals(status.message())) {
            message = text(xml);
        }
    }

    private void requireGood() throws SourceException {
        Status status = plan.answer().status();
        if (status == null) {
            return;
        }
        String said = code;
        if (said == null) {
            throw failures.badAnswer(
                    "it lacks the element '%s' (answer.status)".formatted(status.element()),
                    "应答里没有元素 '%s'（answer.status）".formatted(status.element()),
                    null);
        }
        if (status.auth().contains(said)) {
            throw failures.refusedUser("code " + said);
        }
        if (!status.ok().contains(said)) {
            throw failures.refused(said, message);
        }
    }

    private void give(RecordReader record, RecordTable table) throws IOException {
        rows++;
        long sequence = table.rows() + 1;
        RecordBuilder values = table.builder();
        fingerprint = 31 * fingerprint + values.sketch();
        Operation operation = operation(values);
        String cut = record.cutColumn();
        if (record.isTooDeep()) {
            table.tooDeep(sequence, operation, record.seen());
        } else if (record.isTooLarge() && cut == null) {
            table.tooLarge(sequence, operation, record.seen());
        } else if (cut != null) {
            table.takeCut(sequence, operation, cut, record.cutBytes());
        } else {
            updates.note(values);
            table.take(sequence, operation);
        }
    }

    private Operation operation(RecordTable.Row values) {
        Deletion deletion = plan.deletion();
        return deletion == null ? Operation.UPSERT : deletion.operation(values.cell(deletion.column()));
    }

    private Long number(String text, String element) throws SourceException {
        if (!text.matches("\\d{1,18}")) {
            throw failures.badAnswer(
                    "its '%s' is '%s', no number".formatted(element, text),
                    "元素 '%s' 的值 '%s' 不是数".formatted(element, text),
                    null);
        }
        return Long.valueOf(text);
    }

    /** The text of the element at which the reader stands; elements inside are read over. */
    private String text(XMLStreamReader xml) throws XMLStreamException, IOException {
        StringBuilder text = new StringBuilder();
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            AnswerXml.requireNoDocumentType(event, failures);
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (text.length() + xml.getTextLength() > MOST_CHARACTERS) {
                    throw failures.badAnswer(
                            "one of its marks exceeds " + MOST_CHARACTERS + " characters",
                            "应答的标记元素超过 " + MOST_CHARACTERS + " 个字符",
                            null);
                }
                text.append(xml.getText());
            }
        }
        return text.toString().strip();
    }
}
