package org.zhifaku.connectors.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.connectors.tabular.TabularFormat.Kind;

class KindProbeTest {

    @TempDir
    Path folder;

    private Kind kind(String name, byte[] content) throws IOException {
        return TabularFormat.of(Files.write(folder.resolve(name), content)).kind();
    }

    private Kind kind(String name, String content) throws IOException {
        return kind(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void believesTheNameOfText() throws IOException {
        assertThat(kind("a.CSV", "{")).isEqualTo(Kind.CSV);
        assertThat(kind("a.txt.gz", "x")).isEqualTo(Kind.CSV);
        assertThat(kind("a.jsonl", "x")).isEqualTo(Kind.NDJSON);
        assertThat(kind("a.xml", "x")).isEqualTo(Kind.XML);
        assertThat(kind("a.xls", "x")).isEqualTo(Kind.XLS);
    }

    @Test
    void believesTheBytesWhereTheNameSaysNothing() throws IOException {
        assertThat(kind("a", "\uFEFF <?xml version=\"1.0\"?><a/>")).isEqualTo(Kind.XML);
        assertThat(kind("a.dat", "{\"a\":1}".getBytes(StandardCharsets.UTF_16))).isEqualTo(Kind.NDJSON);
        assertThat(kind("a.dat", "a,b\n")).isEqualTo(Kind.CSV);
        assertThat(kind("a", "")).isEqualTo(Kind.CSV);
    }

    @Test
    void believesTheBytesOfAWorkbookWhateverItsName() throws IOException {
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(xlsx, "test", "1.0");
        workbook.newWorksheet("a").value(0, 0, "x");
        workbook.finish();
        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet("a");
            old.write(xls);
        }

        assertThat(kind("a.csv", xlsx.toByteArray())).isEqualTo(Kind.XLSX);
        assertThat(kind("b.csv", xls.toByteArray())).isEqualTo(Kind.XLS);
        assertThat(kind("c.csv", "PK\3\4")).isEqualTo(Kind.CSV);
    }
}
