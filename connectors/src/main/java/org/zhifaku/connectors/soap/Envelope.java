package org.zhifaku.connectors.soap;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.zhifaku.connectors.source.SoapPlan;
import org.zhifaku.connectors.source.SoapTransport;
import org.zhifaku.connectors.source.SoapTransport.Credentials;
import org.zhifaku.connectors.source.SoapTransport.Scheme;

/** Writes the envelopes of requests. Values are escaped; nothing of a template can become markup. */
final class Envelope {

    // WS-Security 1.0/1.1, UsernameToken Profile: https://docs.oasis-open.org/wss/v1.1/
    private static final String WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String WSSE = WSS + "wssecurity-secext-1.0.xsd";
    private static final String WSU = WSS + "wssecurity-utility-1.0.xsd";
    private static final String PROFILE = WSS + "username-token-profile-1.0#";
    private static final String BASE64 = WSS + "soap-message-security-1.0#Base64Binary";

    private static final int NONCE_BYTES = 16;
    private static final XMLOutputFactory WRITERS = new WstxOutputFactory();

    private final SoapTransport transport;
    private final SoapPlan.Call call;
    private final SecureRandom random = new SecureRandom();

    Envelope(SoapTransport transport, SoapPlan.Call call) {
        this.transport = transport;
        this.call = call;
    }

    /** An envelope in UTF-8, in which places such as {@code {page}} have their values; written anew for each attempt. */
    byte[] write(Map<String, String> places) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(bytes, "UTF-8");
            String soap = transport.version().namespace();
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("soap", "Envelope", soap);
            xml.writeNamespace("soap", soap);
            security(xml, soap);
            xml.writeStartElement("soap", "Body", soap);
            body(xml, places);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The request cannot be written: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private void body(XMLStreamWriter xml, Map<String, String> places) throws XMLStreamException {
        xml.writeStartElement("q", call.element(), call.namespace());
        xml.writeNamespace("q", call.namespace());
        for (SoapPlan.Parameter parameter : call.parameters()) {
            if (call.qualified()) {
                xml.writeStartElement("q", parameter.name(), call.namespace());
            } else {
                xml.writeStartElement(parameter.name());
            }
            xml.writeCharacters(filled(parameter.template().reveal(), places));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String filled(String template, Map<String, String> places) {
        String text = template;
        for (Map.Entry<String, String> place : places.entrySet()) {
            text = text.replace("{" + place.getKey() + "}", place.getValue());
        }
        return text;
    }

    private void security(XMLStreamWriter xml, String soap) throws XMLStreamException {
        Credentials credentials = transport.credentials();
        boolean digest = credentials.scheme() == Scheme.USERNAME_TOKEN_DIGEST;
        if (!digest && credentials.scheme() != Scheme.USERNAME_TOKEN) {
            return;
        }
        xml.writeStartElement("soap", "Header", soap);
        xml.writeStartElement("wsse", "Security", WSSE);
        xml.writeNamespace("wsse", WSSE);
        xml.writeAttribute(
                "soap", soap, "mustUnderstand", transport.version() == SoapTransport.Version.SOAP_1_1 ? "1" : "true");
        xml.writeStartElement("wsse", "UsernameToken", WSSE);
        text(xml, "Username", credentials.user());
        String password = credentials.password().reveal();
        if (digest) {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            String created = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
            typed(xml, "Password", "Type", PROFILE + "PasswordDigest", digest(nonce, created, password));
            typed(xml, "Nonce", "EncodingType", BASE64, Base64.getEncoder().encodeToString(nonce));
            xml.writeStartElement("wsu", "Created", WSU);
            xml.writeNamespace("wsu", WSU);
            xml.writeCharacters(created);
            xml.writeEndElement();
        } else {
            typed(xml, "Password", "Type", PROFILE + "PasswordText", password);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** SHA-1 is what the profile demands (UsernameToken Profile 1.1, 3.1); it protects a password of one use, not a signature. */
    private static String digest(byte[] nonce, String created, String password) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(nonce);
            sha1.update(created.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha1.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1.", e);
        }
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement("wsse", name, WSSE);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void typed(XMLStreamWriter xml, String name, String type, String value, String text)
            throws XMLStreamException {
        xml.writeStartElement("wsse", name, WSSE);
        xml.writeAttribute(type, value);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
