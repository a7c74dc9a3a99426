package org.zhifaku.jobs.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;

/**
 * The mapping in production of each dataset: a copy of the definitions that its rows were last integrated with. One file per dataset,
 * {@code <source>/<dataset>.zip}, which holds the texts by their paths below {@code mappings/} and, as its comment, the mapping's
 * version. It is replaced whole; an older one is not kept.
 *
 * @param folder where the copies stand, in the home
 */
public record ProductionDefinitions(Path folder) {

    /**
     * Notes that a dataset's rows are now of this mapping. Writes nothing where the copy is of this version already.
     *
     * @throws IOException where the copy cannot be written
     */
    public void keep(DefinitionSet definitions, DatasetMapping mapping) throws IOException {
        Path file = file(mapping.sourceName(), mapping.datasetName());
        if (isOfVersion(file, mapping.version())) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), mapping.datasetName(), ".new");
        try {
            try (OutputStream bytes = Files.newOutputStream(draft);
                    ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
                zip.setComment(mapping.version());
                for (Map.Entry<String, String> text :
                        definitions.filesOf(mapping).entrySet()) {
                    zip.putNextEntry(new ZipEntry(text.getKey()));
                    zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * The definitions in production of a dataset: path and text, as {@link MappingFolder#files()} gives them.
     *
     * @return empty where no run has integrated the dataset
     * @throws OperatorException where the copy is damaged
     */
    public Optional<Map<String, String>> find(String source, String dataset) {
        Path file = file(source, dataset);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Map<String, String> texts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (ZipException e) {
            throw new OperatorException(
                    "The copy of the mapping in production '%s' is damaged (%s). Delete it; the next run that integrates %s/%s makes it anew. Until then compare with a folder: --against DIR."
                            .formatted(file, e.getMessage(), source, dataset),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read the copy of the mapping in production '%s'.".formatted(file), e);
        }
        return Optional.of(texts);
    }

    private Path file(String source, String dataset) {
        return folder.resolve(source).resolve(dataset + ".zip");
    }

    private static boolean isOfVersion(Path file, String version) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return version.equals(zip.getComment());
        } catch (ZipException damaged) {
            return false; // it is written anew
        }
    }
}
