package org.zhifaku.connectors.topic;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.source.TopicTransport;

/** Tells from what Kafka's clients threw why a topic cannot be read, and what to do. */
final class TopicFailures {
    private static final int MOST_CHARACTERS = 120;

    private final String source;
    private final TopicTransport transport;
    private final String topic;

    TopicFailures(String source, TopicTransport transport, String topic) {
        this.source = source;
        this.transport = transport;
        this.topic = topic;
    }

    private record Told(SourceFailure failure, String english, String chinese) {}

    SourceException of(KafkaException thrown) {
        if (thrown instanceof InterruptException) {
            Thread.currentThread().interrupt();
        }
        Told told = tell(thrown);
        return new SourceException(
                told.failure(),
                "Cannot read topic '%s' at %s of source '%s': %s"
                        .formatted(topic, transport.place(), source, told.english()),
                "来源 '%s'（%s）的主题 '%s' 取不到：%s".formatted(source, transport.place(), topic, told.chinese()),
                thrown);
    }

    private Told tell(KafkaException thrown) {
        String settings = "zhifaku.sources." + source + ".";
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SaslAuthenticationException || cause instanceof UnsupportedSaslMechanismException) {
                return new Told(
                        SourceFailure.AUTH_FAILED,
                        "the brokers refuse user '%s' or the password. Correct %suser and %spassword, or sign_in in source.yaml."
                                .formatted(transport.signIn().user(), settings, settings),
                        "对方拒绝用户 '%s' 或其口令。请核对账号口令是否已变更，并改正设置 %suser、%spassword，或 source.yaml 的 sign_in。"
                                .formatted(transport.signIn().user(), settings, settings));
            }
            if (cause instanceof SslAuthenticationException) {
                return new Told(
                        SourceFailure.HOST_KEY_MISMATCH,
                        "the brokers' certificate is not trusted (%s). If it was renewed on purpose, put the new authority's PEM file into %sauthority; else do not trust it."
                                .formatted(brief(cause), settings),
                        "对方的证书不可信（%s），为防冒充没有连接。请向对方核实是否更换了证书；属实则由运维把新的签发证书（PEM 文件）写进设置 %sauthority。"
                                .formatted(brief(cause), settings));
            }
            if (cause instanceof AuthorizationException) {
                return new Told(
                        SourceFailure.REFUSED,
                        "user '%s' may not read it. Ask the source's owner for READ and DESCRIBE on the topic."
                                .formatted(transport.signIn().user()),
                        "用户 '%s' 无权读取。请对方授予该主题的 READ 和 DESCRIBE 权限。"
                                .formatted(transport.signIn().user()));
            }
            if (cause instanceof UnknownTopicOrPartitionException || cause instanceof InvalidTopicException) {
                return new Told(
                        SourceFailure.REFUSED,
                        "there is no such topic. Correct 'pull.topic.name' in the dataset's file, or ask the source's owner.",
                        "没有这个主题。请核对数据集定义的 pull.topic.name，或向对方核实。");
            }
            if (cause instanceof ConfigException && brief(cause).contains("No resolvable bootstrap")) {
                return unknownHost(settings);
            }
            if (cause instanceof ConfigException || cause instanceof InvalidConfigurationException) {
                return new Told(
                        SourceFailure.REFUSED,
                        "the settings do not work (%s). Correct source.yaml or %sauthority."
                                .formatted(brief(cause), settings),
                        "设置不能用（%s）。请改正 source.yaml 或设置 %sauthority。".formatted(brief(cause), settings));
            }
        }
        if (thrown instanceof TimeoutException) {
            return silent(settings);
        }
        if (thrown instanceof DisconnectException || thrown instanceof NetworkException) {
            return new Told(
                    SourceFailure.CONNECTION_LOST,
                    "the connection broke (%s). Try again; if it stays, ask the source's owner."
                            .formatted(brief(thrown)),
                    "连接中断（%s）。请重试；仍不行时请联系对方。".formatted(brief(thrown)));
        }
        return new Told(
                thrown instanceof RetriableException ? SourceFailure.SERVER_ERROR : SourceFailure.BAD_ANSWER,
                "the brokers answer with '%s'. Try again; if it stays, ask the source's owner."
                        .formatted(brief(thrown)),
                "对方返回 '%s'。请重试；仍不行时请联系对方。".formatted(brief(thrown)));
    }

    private Told unknownHost(String settings) {
        return new Told(
                SourceFailure.UNKNOWN_HOST,
                "there is no such host among '%s'. Correct %sbrokers or the name service."
                        .formatted(transport.brokers(), settings),
                "找不到主机 '%s'。请核对设置 %sbrokers 或域名解析。".formatted(transport.brokers(), settings));
    }

    /** Kafka's clients say of every silence that time is over; whether anybody is there at all is asked anew. */
    private Told silent(String settings) {
        List<String> deaf = new ArrayList<>();
        for (String broker : transport.brokers().split(",")) {
            if (answers(broker.strip())) {
                return new Told(
                        SourceFailure.TIMED_OUT,
                        "no answer within the time-outs (connect %s, idle %s). Try again later, raise connect_timeout or idle_timeout in source.yaml, or see whether 'encryption' is right."
                                .formatted(
                                        transport.patience().connectTimeout(),
                                        transport.patience().idleTimeout()),
                        "对方在限时内没有应答（连接 %s，等待数据 %s）。请稍后重试；经常如此时请对方检查，或调高 source.yaml 的 connect_timeout、idle_timeout，并核对 encryption。"
                                .formatted(
                                        transport.patience().connectTimeout(),
                                        transport.patience().idleTimeout()));
            }
            deaf.add(broker.strip());
        }
        return new Told(
                SourceFailure.HOST_UNREACHABLE,
                "nobody answers at %s. Correct %sbrokers, or have the brokers started and the firewall opened."
                        .formatted(String.join(", ", deaf), settings),
                "%s 无人应答。请对方确认服务已启动、防火墙已放行，并核对设置 %sbrokers。".formatted(String.join("、", deaf), settings));
    }

    private boolean answers(String broker) {
        int colon = broker.lastIndexOf(':');
        int port = Integer.parseInt(broker.substring(colon + 1));
        try (Socket socket = new Socket()) {
            InetAddress host = InetAddress.getByName(broker.substring(0, colon));
            int millis =
                    (int) Math.min(5_000, transport.patience().connectTimeout().toMillis());
            socket.connect(new InetSocketAddress(host, port), Math.max(1, millis));
            return true;
        } catch (UnknownHostException e) {
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static String brief(Throwable thrown) {
        String text = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }
}
