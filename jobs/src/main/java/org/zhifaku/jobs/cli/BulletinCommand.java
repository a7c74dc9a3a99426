package org.zhifaku.jobs.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhifaku.console.bulletin.BulletinPage;
import org.zhifaku.jobs.definitions.DefinitionCheck;
import org.zhifaku.jobs.run.RunLock;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.library.bulletin.Bulletin;
import org.zhifaku.library.bulletin.BulletinWorkbook;
import org.zhifaku.library.bulletin.Bulletins;
import org.zhifaku.library.mart.MartRefresh;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The monthly bulletin as files. */
@Command(
        name = "bulletin",
        mixinStandardHelpOptions = true,
        description = {
            "月度通报 Writes the bulletin of a month as Excel and HTML: 归集量, 入库量, 合规率, 迟报率, 重复率, 疑似瞒报, by organ, city and source.",
            "It tells what the nights of that month left behind; written again, the files are the same bit by bit."
        })
final class BulletinCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(
            names = "--month",
            required = true,
            paramLabel = "MONTH",
            converter = Month.class,
            description = "The month, yyyy-MM.")
    private @Nullable YearMonth month;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write; default: <home>/bulletins.")
    private @Nullable Path out;

    @Option(
            names = "--renew",
            description = "Take it again from the library as it stands now, in place of what was kept.")
    private boolean renew;

    @Option(names = "--json", description = "One JSON object: month, files, total, cities, named.")
    private boolean json;

    BulletinCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        YearMonth wanted = Objects.requireNonNull(month);
        Map<String, String> names = sourceNames();
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            Bulletin bulletin = bulletin(library, wanted);
            Path folder = (out == null ? context.settings().home().resolve("bulletins") : out).toAbsolutePath();
            Files.createDirectories(folder);
            BulletinWorkbook workbook = new BulletinWorkbook(bulletin, source -> names.getOrDefault(source, source));
            String page = new BulletinPage(source -> names.getOrDefault(source, source)).render(bulletin);
            List<Path> files = List.of(
                    write(folder.resolve("bulletin-%s.xlsx".formatted(wanted)), workbook::write),
                    write(
                            folder.resolve("bulletin-%s.html".formatted(wanted)),
                            stream -> stream.write(page.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
            tell(bulletin, files);
        }
        return ExitStatus.DONE;
    }

    private Bulletin bulletin(QuarantineLibrary library, YearMonth wanted) throws SQLException {
        Bulletins bulletins = new Bulletins(library.dataSource(), RecordTypes.standard());
        Optional<Bulletin> kept = renew ? Optional.empty() : bulletins.find(wanted);
        if (kept.isPresent()) {
            return kept.get();
        }
        take(library.dataSource(), library.definitions(), bulletins, wanted);
        return bulletins
                .find(wanted)
                .orElseThrow(() -> new OperatorException(
                        "No night of %s has run in this library, so there is nothing to tell. ./zhifaku runs lists the nights there are."
                                .formatted(wanted)));
    }

    private static void take(DataSource dataSource, DefinitionSet definitions, Bulletins bulletins, YearMonth wanted)
            throws SQLException {
        RunLock lock = RunLock.take(dataSource)
                .orElseThrow(
                        () -> new OperatorException(
                                "A run is under way in this library. Wait for its end (./zhifaku status) and give the same command again."));
        try (lock) {
            new MartRefresh(dataSource, RecordTypes.standard()).refresh(definitions, acts -> {});
            bulletins.take(wanted, definitions);
        }
    }

    private Map<String, String> sourceNames() {
        Map<String, String> names = new LinkedHashMap<>();
        DefinitionCheck.requireSound(context.settings())
                .sources()
                .forEach(source -> names.put(
                        source.source(), source.fold(ready -> ready.system().nameZh(), lacking -> lacking.nameZh())));
        return names;
    }

    /** Writes to a draft and renames it, so that a file is whole or as it was. */
    private static Path write(Path target, Writing writing) throws IOException {
        Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
        try {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(draft))) {
                writing.to(stream);
            }
            return Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Writes a file's content. */
    private interface Writing {
        void to(OutputStream stream) throws IOException;
    }

    private void tell(Bulletin bulletin, List<Path> files) {
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("month", bulletin.month().toString());
            answer.put("through", bulletin.about().through().toString());
            answer.put("nights", bulletin.about().nights());
            answer.put("files", files.stream().map(Path::toString).toList());
            answer.put("total", bulletin.total().counts());
            answer.put("cities", bulletin.cities());
            answer.put("named", bulletin.named());
            context.terminal().json(answer);
            return;
        }
        Bulletin.Counts total = bulletin.total().counts();
        context.terminal()
                .result("%s 截至 %s：归集 %,d，入库 %,d，退回 %,d；迟报 %,d / %,d，疑似瞒报 %,d / %,d（累计 %,d）；点名主体 %,d"
                        .formatted(
                                bulletin.month(),
                                bulletin.about().through(),
                                total.collected(),
                                total.stored(),
                                total.rejected(),
                                total.timing().late(),
                                total.timing().reported(),
                                total.timing().concealed(),
                                total.timing().due(),
                                total.timing().outstanding(),
                                bulletin.named().size()));
        files.forEach(file -> context.terminal().result(file.toString()));
    }

    /** A month of the command line. */
    static final class Month implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String text) {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'%s' is no month yyyy-MM, e.g. 2026-10.".formatted(text));
            }
        }
    }
}
