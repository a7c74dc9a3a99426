package org.zhifaku.connectors.soap;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.source.Secret;
import org.zhifaku.connectors.source.SoapPlan;
import org.zhifaku.connectors.source.SoapTransport;
import org.zhifaku.connectors.source.SoapTransport.Scheme;
import org.zhifaku.connectors.source.Transport.Patience;

/** Tells why a SOAP service cannot be used, and what to do. */
final class Failures {

    private static final int MOST_SHOWN = 200;
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;

    private final String source;
    private final SoapTransport transport;
    private final List<Secret> hidden;

    /** @param call whose parameters may hold a password */
    Failures(String source, SoapTransport transport, SoapPlan.Call call) {
        this.source = source;
        this.transport = transport;
        this.hidden = Stream.concat(
                        Stream.of(transport.credentials().password()),
                        call.parameters().stream()
                                .filter(SoapPlan.Parameter::fromSettings)
                                .map(SoapPlan.Parameter::template))
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    /** What an exception of the HTTP client means. */
    SourceException of(IOException thrown) {
        return thrown instanceof SourceException known ? known : failure(classify(thrown), thrown);
    }

    private SourceException failure(SourceFailure failure, IOException thrown) {
        Patience patience = transport.patience();
        String prefix = "zhifaku.sources." + source + ".";
        return switch (failure) {
            case UNKNOWN_HOST ->
                of(
                        failure,
                        "there is no host '%s'. Correct %sendpoint or the name service."
                                .formatted(transport.endpoint().getHost(), prefix),
                        "找不到主机 '%s'。请核对设置 %sendpoint 或域名解析。"
                                .formatted(transport.endpoint().getHost(), prefix),
                        thrown);
            case HOST_UNREACHABLE ->
                of(
                        failure,
                        "nobody answers. Correct %sendpoint, or have the service started and the firewall opened."
                                .formatted(prefix),
                        "无人应答。请对方确认服务已启动、防火墙已放行，并核对设置 %sendpoint。".formatted(prefix),
                        thrown);
            case HOST_KEY_MISMATCH ->
                of(
                        failure,
                        "its certificate is not trusted (%s). Have the owner's certificate authority added to the Java trust store."
                                .formatted(brief(thrown)),
                        "对方的证书不受信任（%s）。请向对方核实证书，并由运维把其证书机构加入 Java 信任库。".formatted(brief(thrown)),
                        thrown);
            case TIMED_OUT ->
                of(
                        failure,
                        "no answer within the time-outs (connect %s, idle %s, whole answer %s). Try again later, ask for smaller pages, or raise connect_timeout, idle_timeout or answer_timeout in source.yaml."
                                .formatted(
                                        patience.connectTimeout(),
                                        patience.idleTimeout(),
                                        transport.bounds().answerTimeout()),
                        "对方在限时内没有答完（连接 %d 秒，等待数据 %d 秒，整个应答 %d 秒）。请稍后重试、调小每页条数，或调高 source.yaml 的 connect_timeout、idle_timeout、answer_timeout。"
                                .formatted(
                                        patience.connectTimeout().toSeconds(),
                                        patience.idleTimeout().toSeconds(),
                                        transport.bounds().answerTimeout().toSeconds()),
                        thrown);
            default ->
                of(
                        SourceFailure.CONNECTION_LOST,
                        "the connection broke (%s). Try again; if it stays, ask the source's owner."
                                .formatted(brief(thrown)),
                        "连接中断（%s）。请重试；仍不行时请联系对方。".formatted(brief(thrown)),
                        thrown);
        };
    }

    private static SourceFailure classify(IOException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return SourceFailure.UNKNOWN_HOST;
            }
            if (cause instanceof SSLException) {
                return SourceFailure.HOST_KEY_MISMATCH;
            }
            if (cause instanceof HttpTimeoutException || cause instanceof InterruptedIOException) {
                return SourceFailure.TIMED_OUT;
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return SourceFailure.HOST_UNREACHABLE;
            }
        }
        return SourceFailure.CONNECTION_LOST;
    }

    /** What an answer without an envelope means. */
    SourceException status(int status, String body) {
        if (status == UNAUTHORISED || status == FORBIDDEN) {
            return refusedUser("HTTP " + status);
        }
        if (status == TOO_MANY_REQUESTS) {
            return of(
                    SourceFailure.RATE_LIMITED,
                    "it asks to be left alone for a while (HTTP 429). Raise retry.delay in source.yaml, or ask for larger pages.",
                    "对方要求暂缓请求（HTTP 429）。请调高 source.yaml 的 retry.delay，或调大每页条数。",
                    null);
        }
        boolean server = status >= SERVER_ERRORS;
        return of(
                server ? SourceFailure.SERVER_ERROR : SourceFailure.REFUSED,
                "it answers HTTP %d: %s. %s"
                        .formatted(
                                status,
                                shown(body),
                                server
                                        ? "Try again later, or ask the source's owner."
                                        : "Correct the endpoint or the request."),
                "对方应答 HTTP %d：%s。%s".formatted(status, shown(body), server ? "请稍后重试，或联系对方。" : "请核对服务地址和请求参数。"),
                null);
    }

    /** What a SOAP fault means. */
    SourceException fault(Fault fault) {
        if (fault.isAboutCredentials()) {
            return refusedUser("SOAP fault %s, %s".formatted(shown(fault.code()), shown(fault.text())));
        }
        boolean receiver = fault.isOfReceiver();
        return of(
                receiver ? SourceFailure.SERVER_ERROR : SourceFailure.REFUSED,
                "it answers with the SOAP fault %s: %s. %s"
                        .formatted(
                                shown(fault.code()),
                                shown(fault.text()),
                                receiver
                                        ? "Try again later, or ask the source's owner."
                                        : "Correct 'call', 'namespace' or 'parameters' in the dataset's file."),
                "对方返回 SOAP 错误 %s：%s。%s"
                        .formatted(
                                shown(fault.code()),
                                shown(fault.text()),
                                receiver ? "请稍后重试，或联系对方。" : "请核对数据集定义的 call、namespace、parameters。"),
                null);
    }

    /** What a code in the answer means that is not among the good ones. */
    SourceException refused(String code, String message) {
        return of(
                SourceFailure.REFUSED,
                "it refuses the request with code '%s': %s. Correct the parameters in the dataset's file, or ask the source's owner."
                        .formatted(shown(code), shown(message)),
                "对方拒绝请求，代码 '%s'：%s。请核对数据集定义的 parameters，或联系对方。".formatted(shown(code), shown(message)),
                null);
    }

    SourceException refusedUser(String how) {
        String prefix = "zhifaku.sources." + source + ".";
        boolean inPlan = transport.credentials().scheme() == Scheme.NONE;
        String user = transport.credentials().user();
        return of(
                SourceFailure.AUTH_FAILED,
                "it refuses %s or the password (%s). Correct %suser and %spassword."
                        .formatted(inPlan ? "the user" : "user '" + user + "'", how, prefix, prefix),
                "对方拒绝%s或其口令（%s）。请核对账号口令是否已变更，并改正设置 %suser、%spassword。"
                        .formatted(inPlan ? "用户" : "用户 '" + user + "' ", how, prefix, prefix),
                null);
    }

    /** An answer that is none. */
    SourceException badAnswer(String why, String whyZh, @Nullable Throwable cause) {
        return of(
                SourceFailure.BAD_ANSWER,
                "its answer cannot be read: %s. Ask the source's owner; the answer is kept among the originals if the pull is held."
                        .formatted(why),
                "应答无法读取：%s。请对方检查后重新采集。".formatted(whyZh),
                cause);
    }

    /** Something beyond a bound. */
    SourceException tooLarge(String what, String whatZh, long most, String key) {
        return of(
                SourceFailure.FILE_TOO_LARGE,
                "%s is larger than %d bytes. Ask for smaller pages, or raise %s in source.yaml."
                        .formatted(what, most, key),
                "%s超过 %d 字节的上限。请调小每页条数，或调高 source.yaml 的 %s。".formatted(whatZh, most, key),
                null);
    }

    private SourceException of(SourceFailure failure, String what, String whatZh, @Nullable Throwable cause) {
        return new SourceException(
                failure,
                "Cannot ask %s of source '%s': %s".formatted(transport.place(), source, what),
                "来源 '%s'（%s）：%s".formatted(source, transport.place(), whatZh),
                cause);
    }

    private String brief(Throwable thrown) {
        String text = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return shown(text);
    }

    /** A text of the source as it may be shown: one line, not long, without what settings say. */
    private String shown(String text) {
        String safe = text;
        for (Secret secret : hidden) {
            safe = safe.replace(secret.reveal(), "***");
        }
        String line = safe.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.isEmpty() ? "(nothing)" : line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + "…" : line;
    }

    /**
     * A SOAP fault.
     *
     * @param code its code and sub-codes, without prefixes, joined by {@code /}
     * @param text its words
     */
    record Fault(String code, String text) {

        boolean isOfReceiver() {
            return code.startsWith("Server") || code.startsWith("Receiver");
        }

        /** The codes of WS-Security (OASIS, SOAP Message Security 1.1, 12) that speak of who asks. */
        boolean isAboutCredentials() {
            String lower = code.toLowerCase(Locale.ROOT);
            return lower.contains("failedauthentication")
                    || lower.contains("invalidsecurity")
                    || lower.contains("invalidsecuritytoken");
        }
    }
}
