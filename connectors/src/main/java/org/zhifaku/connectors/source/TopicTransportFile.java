package org.zhifaku.connectors.source;

import java.util.regex.Pattern;
import org.zhifaku.connectors.source.TopicTransport.Encryption;
import org.zhifaku.connectors.source.TopicTransport.Mechanism;
import org.zhifaku.connectors.source.TopicTransport.Protection;
import org.zhifaku.connectors.source.TopicTransport.SignIn;
import org.zhifaku.connectors.source.Transport.Patience;

/** Reads a transport of kind {@code topic}. */
final class TopicTransportFile {
    private static final Pattern BROKER = Pattern.compile("[^:,\\s]+:\\d{1,5}");

    private TopicTransportFile() {}

    static TopicTransport read(Fields transport, Patience patience) {
        String brokers = transport.text("brokers");
        for (String broker : brokers.split(",", -1)) {
            if (!brokers.isEmpty() && !BROKER.matcher(broker.strip()).matches()) {
                transport.problem(
                        "brokers", "'brokers: %s' must be host:port, several separated by commas.".formatted(brokers));
                break;
            }
        }
        Mechanism mechanism = transport.choice("sign_in", Mechanism.class, Mechanism.PLAIN);
        SignIn signIn = mechanism == Mechanism.NONE
                ? new SignIn(mechanism, "", new Secret(""))
                : new SignIn(mechanism, transport.text("user"), new Secret(transport.text("password")));
        Protection protection = transport.choice("encryption", Protection.class, Protection.NONE);
        String authority = transport.text("authority", "");
        if (protection == Protection.NONE && !authority.isEmpty()) {
            transport.problem("authority", "'authority' is for 'encryption: tls' only.");
        }
        return new TopicTransport(brokers, signIn, new Encryption(protection, authority), patience);
    }
}
