package org.zhifaku.bench.transport;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.FilePattern;
import org.zhifaku.connectors.source.FilePlan;
import org.zhifaku.connectors.source.FileTransport;
import org.zhifaku.connectors.source.FileTransport.Protocol;
import org.zhifaku.connectors.source.FileTransport.Server;
import org.zhifaku.connectors.source.Secret;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.tabular.TabularFormat;
import org.zhifaku.sandbox.sftp.SimulatedSftp;

/**
 * One CSV file of penalties in a local folder or behind an SFTP server of this process. The bare loop reads the same file, or the stream
 * of the same SFTP client, by FastCSV.
 */
final class FileContestant implements TransportContestant {

    private static final String FILE = "penalty.csv";

    private final Protocol protocol;
    private Path folder = Path.of("");
    private @Nullable SimulatedSftp server;

    FileContestant(Protocol protocol) {
        this.protocol = protocol;
    }

    @Override
    public String name() {
        return "file-" + protocol.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void prepare(Path home, int rows) throws IOException {
        folder = Files.createDirectories(home.resolve("drop"));
        TellingRows told = TellingRows.of("internet-supervision", "penalty");
        try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(FILE))) {
            csv.writeRecord(told.columns());
            for (int i = 0; i < rows; i++) {
                csv.writeRecord(told.row(i).values());
            }
        }
        if (protocol == Protocol.SFTP) {
            server = SimulatedSftp.start(folder, home.resolve("sftp"));
        }
    }

    private SimulatedSftp server() {
        return Objects.requireNonNull(server, "A contestant is prepared before it is asked");
    }

    @Override
    public Dataset dataset() {
        FileTransport transport =
                switch (protocol) {
                    case LOCAL -> new FileTransport(protocol, null, folder.toString(), BenchSystem.PATIENCE);
                    case SFTP, FTP ->
                        new FileTransport(
                                protocol,
                                new Server(
                                        server().host(),
                                        server().port(),
                                        server().user(),
                                        new Secret(server().password()),
                                        server().hostKey()),
                                "/",
                                BenchSystem.PATIENCE);
                };
        FilePlan plan = new FilePlan(List.of(FilePattern.of("*.csv", TabularFormat.Kind.CSV)), "");
        return new Dataset(BenchSystem.of(name(), transport), "penalty", "行政处罚", plan);
    }

    @Override
    public long bareLoop() throws IOException, JSchException, SftpException {
        if (protocol == Protocol.LOCAL) {
            try (InputStream file = Files.newInputStream(folder.resolve(FILE))) {
                return count(file);
            }
        }
        JSch client = new JSch();
        client.setKnownHosts(new ByteArrayInputStream(server().knownHostsLine().getBytes(StandardCharsets.US_ASCII)));
        Session session = client.getSession(server().user(), server().host(), server().port());
        session.setPassword(server().password());
        session.connect();
        try {
            ChannelSftp channel = (ChannelSftp) session.openChannel("sftp");
            channel.connect();
            try (InputStream file = channel.get("/" + FILE)) {
                return count(file);
            }
        } finally {
            session.disconnect();
        }
    }

    private static long count(InputStream file) throws IOException {
        long rows = -1;
        long characters = 0;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (CsvRecord row : csv) {
                rows++;
                for (int field = 0; field < row.getFieldCount(); field++) {
                    characters += row.getField(field).length();
                }
            }
        }
        return characters == 0 ? 0 : rows;
    }

    @Override
    public void close() {
        SimulatedSftp running = server;
        server = null;
        if (running != null) {
            running.close();
        }
    }
}
