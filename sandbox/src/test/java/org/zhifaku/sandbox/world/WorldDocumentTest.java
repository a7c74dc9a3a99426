package org.zhifaku.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhifaku.sandbox.world.telling.DatasetView;

/** The page that mappings are written from lists the columns that are told. */
class WorldDocumentTest {
    private static final String PAGE = "docs/sources/world.md";

    @Test
    void listsTheColumnsOfEveryDataset() throws IOException {
        String page = Files.readString(
                Path.of(System.getProperty("zhifaku.root", "..")).resolve(PAGE));
        World world = World.of(new WorldSize(1_000), 1, LocalDate.of(2026, 6, 1));

        for (DatasetView view : world.views()) {
            String heading = "\n### " + view.system() + "/" + view.dataset() + "\n";
            assertThat(page).contains(heading);
            String section = page.substring(page.indexOf(heading) + heading.length());
            String columns = section.split("```")[1];
            assertThat(List.of(columns.strip().split("\\s+")))
                    .as("columns in %s under '%s'; change the page with the code", PAGE, heading.strip())
                    .isEqualTo(view.columns());
            assertThat(section.strip()).startsWith("To `" + view.recordType() + "`;");
        }
    }
}
