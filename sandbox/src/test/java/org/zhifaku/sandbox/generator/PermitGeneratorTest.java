package org.zhifaku.sandbox.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermitGeneratorTest {
    private static final Layout LAYOUT = Layout.PERMIT_CURRENT;
    private static final Arrival ARRIVAL = Arrival.archive(LocalDate.of(2026, 6, 1));

    @Test
    void writesRightCodesAndTerms() {
        PermitGenerator generator = new PermitGenerator(1, DirtPlan.clean());
        Set<String> keys = new HashSet<>();

        for (long index = 0; index < 20_000; index++) {
            String[] row = generator.row(index, LAYOUT, ARRIVAL).values();
            String uscc = cell(row, "XK_XDR_SHXYM");

            assertThat(uscc.isEmpty()).isEqualTo(cell(row, "XK_XDR_LB").equals("自然人"));
            assertThat(uscc.isEmpty() || CheckDigits.creditCheck(uscc) == uscc.charAt(17))
                    .isTrue();
            assertThat(cell(row, "XK_YXQZI")).isGreaterThan(cell(row, "XK_YXQZ"));
            assertThat(cell(row, "XK_XKLB")).isIn("普通", "特许", "认可", "核准", "登记");
            assertThat(keys.add(cell(row, "XK_XKJGDM") + cell(row, "XK_WSH").replaceAll("\\D+", "-")))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(DirtKind.class)
    void survivesEveryFaultInBothGenerations(DirtKind kind) {
        PermitGenerator generator = new PermitGenerator(2, DirtPlan.clean().with(kind, 1));

        for (long index = 0; index < 200; index++) {
            assertThat(generator.row(index, LAYOUT, ARRIVAL).values()).doesNotContainNull();
            assertThat(generator.row(index, Layout.PERMIT_OLD, ARRIVAL).values())
                    .doesNotContainNull();
        }
    }

    private static String cell(String[] row, String code) {
        return row[LAYOUT.at(code)];
    }
}
