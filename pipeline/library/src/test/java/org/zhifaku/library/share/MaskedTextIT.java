package org.zhifaku.library.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.pipeline.clean.Masks;
import org.zhifaku.sandbox.TestServers;

/** The masks in SQL are those of the pure core. */
class MaskedTextIT {

    private static final JdbcClient WAREHOUSE = migrated();

    private static JdbcClient migrated() {
        var dataSource = TestServers.createDatabase("masks").dataSource();
        Migrations.migrate(dataSource);
        return JdbcClient.create(dataSource);
    }

    @Test
    void masksWhatTheCoreMasksAndNothingElse() {
        List<String> texts = new ArrayList<>(List.of(
                "张三（11010519491231002X）",
                "电话13800138000，卡号6222 0212 0000 1234 567",
                "+86 138 0013 8000",
                "8613800138000",
                "91442000MA4W000000",
                "A13800138000",
                "粤市监处罚〔2023〕12号",
                "１３８００１３８０００",
                "110105491231002",
                "X110105194912310021",
                "11010519491231002x尾",
                "11010519491231002X1",
                "1234567X8912345678901234567",
                "",
                "无数字"));
        Random random = new Random(7);
        String alphabet = "0123456789012345678901345861386Xx -　 Ａ张A１３８０9Ｘ号";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 8 + random.nextInt(40);
            boolean dense = random.nextBoolean();
            for (int c = 0; c < length; c++) {
                text.append(
                        dense && random.nextInt(12) > 0
                                ? (char) ('0' + random.nextInt(10))
                                : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            texts.add(text.toString());
            texts.add("手机1" + (3 + random.nextInt(7)) + text.substring(0, 8) + text);
        }

        List<String> masked = WAREHOUSE
                .sql("select control.masked_text(t) from unnest(?::text[]) with ordinality u (t, n) order by n")
                .param(texts.toArray(String[]::new))
                .query(String.class)
                .list();

        List<String> expected = texts.stream().map(Masks::digitRuns).toList();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(masked.get(i)).as("'%s'", texts.get(i)).isEqualTo(expected.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, true",
        "11010519491231002x, true",
        "110105194912310021, false",
        "110105494912310021, false",
        "91350100M000100Y43, false",
        "1, false",
    })
    void knowsIdentityNumbersByTheirCheck(String value, boolean person) {
        assertThat(WAREHOUSE
                        .sql("select control.is_person_number(?)")
                        .param(value)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(person);
    }

    @ParameterizedTest
    @CsvSource({
        "粤罚〔2023〕11010519491231002X号, 粤罚〔2023〕1****************X号",
        "442000202611270000015, 442000202611270000015",
        "粤市监处罚〔2023〕12号, 粤市监处罚〔2023〕12号",
    })
    void masksANumberOnlyWhereItHoldsAnIdentityNumber(String value, String expected) {
        assertThat(WAREHOUSE
                        .sql("select control.masked_code(?)")
                        .param(value)
                        .query(String.class)
                        .single())
                .isEqualTo(expected);
    }
}
