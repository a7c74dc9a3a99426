package org.zhifaku.connectors.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.feed.Originals;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.reach.SourceRoute;
import org.zhifaku.connectors.source.RestPlan;
import org.zhifaku.connectors.source.RestTransport;
import org.zhifaku.connectors.tabular.JsonRecords;
import org.zhifaku.connectors.tabular.RecordBatch;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** The step of a {@code rest} route: fetches the page that the message's body asks for, keeps it, and answers with it. */
final class RestAccess implements Processor {

    private static final int SEEN_BYTES = 2_000;
    /** Pages are small, a few hundred rows; a larger one is kept on the disk first and read from there. */
    private static final int MOST_BYTES_IN_MEMORY = 16 << 20;

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

    private final RestPlan plan;
    private final Wire wire;
    private final RestFailures failures;
    private final Credentials credentials;
    private final CallWriter calls;
    private final Pause pause;
    private final JsonRecords records;
    private final int mostRowBytes;

    RestAccess(
            RestTransport transport,
            RestPlan plan,
            Wire wire,
            RestFailures failures,
            JsonRecords records,
            int mostRowBytes) {
        this.records = records;
        this.mostRowBytes = mostRowBytes;
        this.plan = plan;
        this.wire = wire;
        this.failures = failures;
        this.credentials = new Credentials(transport, wire, failures);
        this.calls = new CallWriter(transport, plan.call());
        this.pause = new Pause(transport.longestPause(), Clock.systemUTC());
    }

    @Override
    public void process(Exchange exchange) throws SourceException {
        PageCall call = exchange.getIn().getBody(PageCall.class);
        exchange.getMessage().setHeader(SourceRoute.ANSWER, page(call));
    }

    private Page page(PageCall call) throws SourceException {
        Optional<Page> page = attempt(call);
        if (page.isEmpty() && credentials.renew()) {
            page = attempt(call);
        }
        return page.orElseThrow(() -> failures.page(
                call,
                SourceFailure.AUTH_FAILED,
                "the server refuses the credentials. Correct the settings that 'auth' in source.yaml names.",
                "对方拒绝所用的账号、密钥或令牌。请核对其是否已变更，并改正 source.yaml 的 auth 所用的设置。",
                null));
    }

    /** The page; nothing where the server does not accept what the request carries. */
    private Optional<Page> attempt(PageCall call) throws SourceException {
        try {
            pause.keep();
            try (Wire.Reply reply = wire.send(calls.write(call, credentials.carried()))) {
                int status = reply.status();
                if (status == 401) {
                    return Optional.empty();
                }
                if (status / 100 != 2 || status == 206) {
                    throw refused(call, reply);
                }
                return read(call, reply);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.page(call, new InterruptedIOException("the pause was interrupted"));
        } catch (IOException e) {
            throw failures.page(call, e);
        }
    }

    private SourceException refused(PageCall call, Wire.Reply reply) throws IOException {
        int status = reply.status();
        String retryAfter = reply.header("Retry-After");
        if (status == 429 || status == 503) {
            pause.ask(retryAfter);
        }
        byte[] said = reply.body().readNBytes(SEEN_BYTES);
        String words = words(new String(said, StandardCharsets.UTF_8));
        if (status == 429 || (status == 503 && !retryAfter.isEmpty())) {
            return busy(call, Integer.toString(status), words);
        }
        boolean own = status >= 500 || status == 408;
        return failures.page(
                call,
                own ? SourceFailure.SERVER_ERROR : SourceFailure.REFUSED,
                own
                        ? "the server answers %d (%s). Try again later; if it stays, ask the source's owner."
                                .formatted(status, words)
                        : "the server answers %d (%s). Correct 'pull.rest' of the dataset, or have the access granted."
                                .formatted(status, words),
                own
                        ? "对方答复 %d（%s），是对方系统的故障。请稍后重试；仍不行时请联系对方。".formatted(status, words)
                        : "对方答复 %d（%s），不接受该请求。请核对数据集定义的 pull.rest，或请对方开通权限。".formatted(status, words),
                null);
    }

    private SourceException busy(PageCall call, String status, String words) {
        return failures.page(
                call,
                SourceFailure.RATE_LIMITED,
                "the server wants to be asked later (%s, %s). Ask for larger pages, or have the limit raised."
                        .formatted(status, words),
                "对方限制请求频率（%s，%s）。请稍后重试，调大每页条数，或请对方放宽限制。".formatted(status, words),
                null);
    }

    private Optional<Page> read(PageCall call, Wire.Reply reply) throws IOException {
        requireUtf8(call, reply);
        int most = (int) Math.min(MOST_BYTES_IN_MEMORY, call.originals().mostBytes());
        byte[] beginning = reply.body().readNBytes(most + 1);
        return beginning.length <= most
                ? inMemory(call, new WholeBody(beginning))
                : kept(call, new SequenceInputStream(new ByteArrayInputStream(beginning), reply.body()));
    }

    /** Reads the rows of a page at once; rows that are not sound will be read one by one from the original. */
    private Optional<Page> inMemory(PageCall call, WholeBody body) throws IOException {
        boolean[] sound = {true};
        records.begin();
        PageScan scan = scan(
                call,
                body,
                () -> PageScan.of(
                        body.bytes(),
                        plan.answer(),
                        (row, json) -> sound[0] &= records.add(call.rowsBefore() + row + 1, json, body.bytes())));
        RecordBatch rows = records.end();
        if (!accepted(call, scan)) {
            return Optional.empty();
        }
        requireRows(call, scan, body);
        boolean all = sound[0] && scan.hasObjectsOnly() && scan.longest() <= mostRowBytes;
        return Optional.of(Page.whole(call, scan, body, all ? rows : null));
    }

    private Optional<Page> kept(PageCall call, InputStream bytes) throws IOException {
        Originals.Original original = call.originals().begin(call.name());
        boolean kept = false;
        try {
            KeptBody body = new KeptBody(bytes, original);
            PageScan scan = scan(call, body, () -> PageScan.of(body, plan.answer()));
            body.drain();
            if (accepted(call, scan)) {
                requireRows(call, scan, body);
                kept = true;
                return Optional.of(Page.kept(call, scan, original));
            }
            return Optional.empty();
        } finally {
            if (!kept) {
                original.discard();
            }
        }
    }

    private PageScan scan(PageCall call, Came came, Supplier<PageScan> scanning) throws IOException {
        try {
            return scanning.get();
        } catch (UnexpectedEndOfInputException e) {
            throw failures.page(
                    call,
                    SourceFailure.CONNECTION_LOST,
                    "the answer ends after %d bytes in the middle of its JSON. Try again; if it stays, ask the source's owner."
                            .formatted(came.count()),
                    "答复在第 %d 字节处中断，JSON 不完整。请重试；仍不行时请联系对方。".formatted(came.count()),
                    e);
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            String where = "line %d, column %d"
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            String why = e.getOriginalMessage().lines().findFirst().orElse("");
            throw bad(call, "the answer is no JSON (%s: %s)".formatted(where, why), "答复不是 JSON", came, e);
        }
    }

    /** Whether the server's own status is that of success; not where it says that the token is no longer good. */
    private boolean accepted(PageCall call, PageScan scan) throws SourceException {
        RestPlan.Status status = plan.answer().status();
        if (status == null || status.ok().contains(scan.status())) {
            return true;
        }
        if (status.expired().contains(scan.status())) {
            return false;
        }
        String words = words(scan.message());
        if (status.busy().contains(scan.status())) {
            throw busy(call, scan.status(), words);
        }
        throw failures.page(
                call,
                SourceFailure.SERVER_ERROR,
                "the answer says status '%s' (%s). See the interface's description for what it means."
                        .formatted(words(scan.status()), words),
                "答复里的状态是 '%s'（%s），不是成功。请对照接口说明，或联系对方。".formatted(words(scan.status()), words),
                null);
    }

    private void requireRows(PageCall call, PageScan scan, Came body) throws SourceException {
        if (!scan.hasList()) {
            throw bad(
                    call,
                    "the answer has no list at '%s'".formatted(plan.answer().rows()),
                    "答复里 '%s' 不是列表".formatted(plan.answer().rows()),
                    body,
                    null);
        }
        if (!scan.hasPlaces()) {
            throw bad(call, "the answer is not in UTF-8", "答复不是 UTF-8 编码", body, null);
        }
        String total = scan.total();
        if (plan.answer().total() != null && (total == null || !total.matches("\\d{1,15}"))) {
            throw bad(
                    call,
                    "the total at '%s' is '%s', no number"
                            .formatted(plan.answer().total(), total),
                    "'%s' 处的总数是 '%s'，不是数字".formatted(plan.answer().total(), total),
                    body,
                    null);
        }
    }

    private void requireUtf8(PageCall call, Wire.Reply reply) throws SourceException {
        Matcher charset = CHARSET.matcher(reply.header("Content-Type"));
        String coding = reply.header("Content-Encoding");
        boolean plain = coding.isEmpty() || coding.toLowerCase(Locale.ROOT).equals("identity");
        boolean utf8 = !charset.find() || isUtf8(charset.group(1));
        if (!plain || !utf8) {
            throw failures.page(
                    call,
                    SourceFailure.BAD_ANSWER,
                    "the answer is '%s', packed as '%s'; JSON must come in UTF-8 and not packed. Have the server corrected."
                            .formatted(reply.header("Content-Type"), coding),
                    "答复的类型是 '%s'、压缩方式是 '%s'；JSON 须为 UTF-8 且不压缩。请对方改正接口。"
                            .formatted(reply.header("Content-Type"), coding),
                    null);
        }
    }

    private static boolean isUtf8(String charset) {
        return Charset.isSupported(charset)
                && List.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII).contains(Charset.forName(charset));
    }

    private SourceException bad(PageCall call, String english, String chinese, Came body, @Nullable Throwable cause) {
        String beginning = words(body.beginning());
        return failures.page(
                call,
                SourceFailure.BAD_ANSWER,
                "%s; it begins '%s'. Correct 'pull.rest.answer' of the dataset, or ask the source's owner."
                        .formatted(english, beginning),
                "%s，开头是 '%s'。请核对数据集定义的 pull.rest.answer，或联系对方。".formatted(chinese, beginning),
                cause);
    }

    private String words(String said) {
        return failures.words(said, credentials.secrets());
    }
}
