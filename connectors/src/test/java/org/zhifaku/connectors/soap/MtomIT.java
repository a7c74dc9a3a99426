package org.zhifaku.connectors.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.connectors.soap.SoapSource.DAY;

import com.sun.net.httpserver.HttpServer;
import jakarta.activation.DataHandler;
import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlMimeType;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.ws.Endpoint;
import jakarta.xml.ws.soap.MTOM;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.schemas.landing.Manifest;

/** Rows with contents that a service sends by MTOM (XOP packages), made by a real stack from annotated classes. */
@Timeout(60)
class MtomIT {

    private static final byte[] SCAN = new byte[200_000];

    @TempDir
    Path temporary;

    /** One row. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(namespace = "urn:zhifaku:sandbox:supervision-exchange")
    static class Case {
        @XmlElement(name = "cd_id")
        @Nullable
        String id;

        @XmlElement(name = "cd_time")
        String time = "2026-03-01 10:00:00";

        @XmlMimeType("application/octet-stream")
        @Nullable
        DataHandler scan;
    }

    /** All rows. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(namespace = "urn:zhifaku:sandbox:supervision-exchange")
    static class Cases {
        String code = "0";
        List<Case> record = new ArrayList<>();
        long total;
    }

    /** What is asked; the parameters do not matter here. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(namespace = "urn:zhifaku:sandbox:supervision-exchange")
    static class Query {
        @Nullable
        String dataset;
    }

    /** The service. */
    @MTOM
    @WebService(targetNamespace = "urn:zhifaku:sandbox:supervision-exchange")
    @SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
    public static class CaseService {
        @WebMethod(action = "urn:zhifaku:sandbox:supervision-exchange:queryRecords")
        @WebResult(targetNamespace = "urn:zhifaku:sandbox:supervision-exchange", name = "answer")
        public Cases queryRecords(
                @WebParam(targetNamespace = "urn:zhifaku:sandbox:supervision-exchange", name = "queryRecords")
                        Query query) {
            Cases cases = new Cases();
            for (int i = 1; i <= 2; i++) {
                Case one = new Case();
                one.id = "case" + i;
                one.scan = new DataHandler(
                        new ByteArrayDataSource(i == 1 ? SCAN : new byte[] {1, 2, 3}, "application/octet-stream"));
                cases.record.add(one);
            }
            cases.total = 2;
            return cases;
        }
    }

    @Test
    void keepsOptimisedContents() throws IOException {
        new Random(7).nextBytes(SCAN);
        HttpServer http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        Endpoint endpoint = Endpoint.create(new CaseService());
        endpoint.publish(http.createContext("/mtom"));
        http.start();
        try (CamelRuntime camel = CamelRuntime.start()) {
            String address = "http://127.0.0.1:" + http.getAddress().getPort() + "/mtom";
            SoapSource source = new SoapSource(temporary, camel, address, "nobody", "nothing")
                    .word("CREDENTIALS", "none")
                    .word("    user: ${user}\n", "")
                    .word("    password: ${password}\n", "")
                    .word("  user: ${user}\n", "")
                    .word("  password: ${password}\n", "");

            Manifest manifest = source.landed();

            assertThat(source.rows(DAY))
                    .extracting(row -> row.cell("scan"))
                    .containsExactly("page-00001-attachment-001.bin", "page-00001-attachment-002.bin");
            assertThat(source.last(DAY).original("page-00001-attachment-001.bin"))
                    .hasBinaryContent(SCAN);
            assertThat(source.last(DAY).original("page-00001-attachment-002.bin"))
                    .hasBinaryContent(new byte[] {1, 2, 3});
            assertThat(manifest.originals()).hasSize(3);
        } finally {
            http.stop(0);
        }
    }
}
