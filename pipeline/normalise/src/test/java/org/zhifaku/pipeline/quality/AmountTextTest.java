package org.zhifaku.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.PenaltyRow;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.schemas.ValueKind;

class AmountTextTest {
    /** Columns: content, fine, confiscation (both in 元), fields with X04; '10000x' where the unit is named as the probable cause. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            罚款2000元                                |  200000   |       | fine_amount
            罚款2000元                                |  20000000 |       | fine_amount 10000x
            罚款0.2万元                               |  0.2      |       | fine_amount 10000x
            罚款人民币贰仟元整                           |  3000     |       | fine_amount
            罚款伍万元整（￥50000.00元）                   |  5        |       | fine_amount 10000x
            罚款伍万元整（￥50000.00元）                   |  100000   |       | fine_amount
            处2000元罚款                              |  2001     |       | fine_amount
            处以人民币2000元（贰仟元整）的罚款                |  2500     |       | fine_amount
            罚款2000元、罚款3000元                       |  6000     |       | fine_amount
            罚款2000元；没收违法所得500元                  |  500      | 2000  | fine_amount confiscate_amount
            没收违法所得500元，罚款2000元                   |  2000     | 600   | confiscate_amount
            没收违法所得500元罚款2000元                    |  500      | 500   | fine_amount
            没收违法所得500元，并处2000元罚款               |  500      | 500   | fine_amount
            违法所得500元予以没收                        |           | 5000  | confiscate_amount
            没收违法所得伍佰元                          |           | 5000000 | confiscate_amount 10000x
            罚款合计5000元                             |  6000     |       | fine_amount
            罚款２０００元                              |  2001     |       | fine_amount
            警告，罚款2000元，责令退还1000元                |  1000     |       | fine_amount
            未按规定每日消毒，罚款10000元                 |  5000     |       | fine_amount
            货值金额5000元，罚款10000元                   |  5000     |       | fine_amount
            罚款2000元                                |  2000     |       |
            罚款2000元                                |           |       |
            罚款2,000.00元                            |  2000     |       |
            罚款人民币（大写）：贰仟元整                   |  2000     |       |
            罚款2000元（大写：贰仟元整）                   |  2000     |       |
            罚款五百元                                 |  500      |       |
            罚款1.5万元                               |  15000    |       |
            罚款1万2千元                               |  12000    |       |
            罚款67.5元;没收违法所得                       |  67.5     | 5     |
            处2000元的罚款                             |  2000     |       |
            处以人民币2000元（贰仟元整）的罚款                |  2000     |       |
            没收违法所得500元，并处2000元罚款               |  2000     | 500   |
            没收违法所得，处以2000元罚款                   |  2000     | 500   |
            没收违法所得500元，罚款2000元，合计2500元         |  2000     | 500   |
            罚没款合计2500元，其中罚款2000元               |  2000     |       |
            罚没款合计2500元                            |  2000     | 500   |
            罚款2000元、罚款3000元                       |  5000     |       |
            罚款2000元、罚款3000元                       |  3000     |       |
            罚款2000元、3000元，合计5000元                |  5000     |       |
            对甲罚款2000元，对乙罚款3000元，合计罚款5000元     |  5000     |       |
            对3名责任人每人罚款1000元                     |  3000     |       |
            对责任人各处罚款1000元                       |  3000     |       |
            罚款1000元/人                             |  3000     |       |
            对公司罚款5000元，对责任人每人罚款1000元          |  8000     |       |
            按每平方米50元处以罚款                        |  3000     |       |
            处货值金额5%的罚款                           |  300      |       |
            处违法所得三倍罚款                           |  300      |       |
            到期不缴纳的，每日按罚款数额的3%加处罚款            |  300      |       |
            依法处五千元以上五万元以下罚款                  |  3000     |       |
            可处5000元以下罚款，决定罚款2000元              |  2000     |       |
            处1000元至5000元罚款                        |  3000     |       |
            处1000-5000元罚款                          |  3000     |       |
            罚款不超过5000元                            |  3000     |       |
            依据第五十七条第一款，罚款2000元                |  2000     |       |
            警告                                     |  2000     |       |
            罚款                                     |  2000     |       |
            """)
    void comparesAmountsWithContent(
            String content, @Nullable BigDecimal fine, @Nullable BigDecimal confiscated, @Nullable String found) {
        PenaltyRow row = PenaltyRow.sound()
                .with("CF_CFLB", "警告")
                .with("CF_NR", content)
                .with("CF_NR_FK", inYuan(fine))
                .with("CF_NR_WFFF", inYuan(confiscated));

        Outcome outcome = RealMappings.compiled()
                .dataset("credit-publicity", "penalty")
                .bind(row.columns())
                .normalise(row.row(), LocalDate.of(2026, 11, 21));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            assertThat(shown(accepted.warnings())).isEqualTo(found == null ? "" : found);
            assertThat(accepted.record().get("fine_amount")).isEqualTo(scaled(fine));
            assertThat(accepted.record().get("confiscate_amount")).isEqualTo(scaled(confiscated));
        });
    }

    private static @Nullable String inYuan(@Nullable BigDecimal amount) {
        return amount == null ? null : amount + "元";
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(ValueKind.AMOUNT_SCALE);
    }

    private static String shown(List<Finding> findings) {
        StringBuilder shown = new StringBuilder();
        for (Finding finding : findings) {
            if (finding.rule().equals("X04")) {
                shown.append(finding.field()).append(finding.message().contains("10000 倍") ? " 10000x " : " ");
            }
        }
        return shown.toString().strip();
    }
}
