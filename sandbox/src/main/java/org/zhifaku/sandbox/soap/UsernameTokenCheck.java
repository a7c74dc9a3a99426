package org.zhifaku.sandbox.soap;

import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPHeader;
import jakarta.xml.ws.handler.MessageContext;
import jakarta.xml.ws.handler.soap.SOAPHandler;
import jakarta.xml.ws.handler.soap.SOAPMessageContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Demands a WS-Security UsernameToken, with the password or its digest; a nonce counts once. */
final class UsernameTokenCheck implements SOAPHandler<SOAPMessageContext> {

    private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    static final String WSSE = WSS + "wssecurity-secext-1.0.xsd";
    private static final String WSU = WSS + "wssecurity-utility-1.0.xsd";

    private final String user;
    private final String password;
    private final boolean version12;
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();

    UsernameTokenCheck(String user, String password, boolean version12) {
        this.user = user;
        this.password = password;
        this.version12 = version12;
    }

    @Override
    public Set<QName> getHeaders() {
        return Set.of(new QName(WSSE, "Security"));
    }

    @Override
    public boolean handleMessage(SOAPMessageContext context) {
        if (Boolean.TRUE.equals(context.get(MessageContext.MESSAGE_OUTBOUND_PROPERTY))) {
            return true;
        }
        try {
            SOAPHeader header = context.getMessage().getSOAPHeader();
            if (header == null || !isGood(header)) {
                throw SoapFaults.credentials(version12);
            }
            return true;
        } catch (SOAPException e) {
            throw new IllegalStateException("The header cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean isGood(SOAPHeader header) {
        String given = text(header, WSSE, "Password");
        if (given == null || !user.equals(text(header, WSSE, "Username"))) {
            return false;
        }
        Element element =
                (Element) header.getElementsByTagNameNS(WSSE, "Password").item(0);
        if (!element.getAttribute("Type").endsWith("#PasswordDigest")) {
            return password.equals(given);
        }
        String nonce = text(header, WSSE, "Nonce");
        String created = text(header, WSU, "Created");
        return nonce != null
                && created != null
                && nonces.add(nonce)
                && digest(nonce, created).equals(given);
    }

    private static @Nullable String text(SOAPHeader header, String namespace, String name) {
        Node found = header.getElementsByTagNameNS(namespace, name).item(0);
        return found == null ? null : found.getTextContent();
    }

    private String digest(String nonce, String created) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(Base64.getDecoder().decode(nonce));
            sha1.update(created.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha1.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1.", e);
        }
    }

    @Override
    public boolean handleFault(SOAPMessageContext context) {
        return true;
    }

    @Override
    public void close(MessageContext context) {
        // Nothing is held.
    }
}
