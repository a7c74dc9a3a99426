package org.zhifaku.connectors.rest;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.source.RestTransport;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;

/** Tells what a failure means, in both languages, without secrets: what, where, which value, what to do. */
final class RestFailures {

    private static final int MOST_CHARACTERS = 120;
    private static final int SHORTEST_SECRET = 4;
    /** Runs of digits as long as a telephone or identity number. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(\\d{3})\\d{4,}[Xx]?");

    private final String source;
    private final String dataset;
    private final RestTransport transport;

    RestFailures(Dataset dataset, RestTransport transport) {
        this.source = dataset.system().source();
        this.dataset = dataset.dataset();
        this.transport = transport;
    }

    private record Meaning(SourceFailure failure, String english, String chinese) {}

    /** A page cannot be had. */
    SourceException page(
            PageCall call, SourceFailure failure, String english, String chinese, @Nullable Throwable cause) {
        return new SourceException(
                failure,
                "Cannot fetch page %d of '%s' from %s of source '%s': %s"
                        .formatted(call.number(), dataset, transport.place(), source, english),
                pageZh(call.number()) + "取不到：" + chinese,
                cause);
    }

    /** Names a page, in Chinese. */
    String pageZh(int number) {
        return "来源 '%s' 的数据集 '%s'（%s）第 %d 页".formatted(source, dataset, transport.place(), number);
    }

    SourceException page(PageCall call, IOException thrown) {
        if (thrown instanceof SourceException told) {
            return told;
        }
        Meaning meaning = meaning(thrown);
        return page(call, meaning.failure(), meaning.english(), meaning.chinese(), thrown);
    }

    /** A token cannot be had. */
    SourceException token(SourceFailure failure, String english, String chinese, @Nullable Throwable cause) {
        return new SourceException(
                failure,
                "Cannot get a token from %s of source '%s': %s. Correct the settings zhifaku.sources.%s.* that 'auth' in source.yaml names."
                        .formatted(transport.place(), source, english, source),
                "来源 '%s'（%s）取不到访问令牌：%s。请核对账号、密钥是否已变更，并改正 source.yaml 的 auth 所用的设置 zhifaku.sources.%s.*。"
                        .formatted(source, transport.place(), chinese, source),
                cause);
    }

    SourceException token(IOException thrown) {
        Meaning meaning = meaning(thrown);
        return token(meaning.failure(), meaning.english(), meaning.chinese(), thrown);
    }

    private Meaning meaning(IOException thrown) {
        if (thrown instanceof Wire.Astray astray) {
            return new Meaning(
                    SourceFailure.REFUSED,
                    astray.getMessage()
                            + ", and credentials are sent to no other server. Correct the setting zhifaku.sources."
                            + source + ".url",
                    "对方转向其他地址（" + astray.getMessage() + "），凭据不发往别的服务器。请核对设置 zhifaku.sources." + source + ".url");
        }
        if (thrown instanceof HttpConnectTimeoutException
                || (thrown instanceof ConnectException && !has(thrown, UnresolvedAddressException.class))) {
            return new Meaning(
                    SourceFailure.HOST_UNREACHABLE,
                    "nobody answers. Correct zhifaku.sources.%s.url, or have the server started and the firewall opened"
                            .formatted(source),
                    "无人应答。请对方确认服务已启动、防火墙已放行，并核对设置 zhifaku.sources.%s.url".formatted(source));
        }
        if (thrown instanceof UnknownHostException || has(thrown, UnresolvedAddressException.class)) {
            return new Meaning(
                    SourceFailure.UNKNOWN_HOST,
                    "there is no host '%s'. Correct zhifaku.sources.%s.url or the name service"
                            .formatted(transport.url().getHost(), source),
                    "找不到主机 '%s'。请核对设置 zhifaku.sources.%s.url 或域名解析"
                            .formatted(transport.url().getHost(), source));
        }
        if (thrown instanceof HttpTimeoutException) {
            Duration idle = transport.patience().idleTimeout();
            return new Meaning(
                    SourceFailure.TIMED_OUT,
                    "it came slower than %d bytes within the idle time-out of %s. Try again later, or raise idle_timeout in source.yaml"
                            .formatted(WatchedBody.LEAST_BYTES, idle),
                    "对方在 %d 秒内没有应答或传得太慢（不足 %d 字节）。请稍后重试；经常如此时请对方检查，或调高 source.yaml 的 idle_timeout"
                            .formatted(idle.toSeconds(), WatchedBody.LEAST_BYTES));
        }
        if (thrown instanceof SSLException) {
            return new Meaning(
                    SourceFailure.HOST_KEY_MISMATCH,
                    "its certificate is not trusted (%s). Put its issuer into the trust store of this JVM"
                            .formatted(brief(thrown)),
                    "对方的证书不受信任（%s）。请运维向对方核实证书，并把签发者加入本机 JVM 的信任库".formatted(brief(thrown)));
        }
        return new Meaning(
                SourceFailure.CONNECTION_LOST,
                "the connection broke (%s). Try again; if it stays, ask the source's owner".formatted(brief(thrown)),
                "连接中断（%s）。请重试；仍不行时请联系对方".formatted(brief(thrown)));
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> cause) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (cause.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private static String brief(Throwable thrown) {
        String text = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return shorten(text);
    }

    /** What a server said, fit for a message: one line, short, long numbers and secrets masked. */
    String words(String said, List<String> secrets) {
        String text = said;
        for (String secret : secrets) {
            if (secret.length() >= SHORTEST_SECRET) {
                text = text.replace(secret, "***");
            }
        }
        return shorten(LONG_NUMBER.matcher(text).replaceAll("$1***"));
    }

    private static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) + "…" : line;
    }
}
