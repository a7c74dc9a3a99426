package org.zhifaku.jobs.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** The folder of a city without a system, with one list of penalties in it. */
final class CityDrop {
    private static final String HEADER =
            "样本序号,行政相对人名称,行政相对人类别,案件名称,违法行为类型,处罚依据,处罚类别,处罚内容,罚款金额(万元),没收金额(万元),处罚决定日期,处罚机关\n";

    private final Path folder;

    CityDrop(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Puts a list of these numbers. */
    void put(IntStream numbers) {
        put(numbers, "罚款300元");
    }

    /** Puts a list of these numbers with this content. */
    void put(IntStream numbers, String content) {
        put("penalties.csv", numbers, content);
    }

    /** Puts a list under this name. */
    void put(String name, IntStream numbers, String content) {
        StringBuilder text = new StringBuilder(HEADER);
        numbers.forEach(number -> text.append(number)
                .append(",测试甲有限公司,法人及非法人组织,虚假宣传案")
                .append(number)
                .append(",广告违法行为,中华人民共和国广告法第五十五条,罚款,")
                .append(content)
                .append(",0.03,0,20260301,\n"));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
