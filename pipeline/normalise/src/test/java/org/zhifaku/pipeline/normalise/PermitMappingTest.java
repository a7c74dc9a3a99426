package org.zhifaku.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.schemas.StandardRecord;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

class PermitMappingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void readsCurrentGeneration() {
        Outcome outcome = normalise(current());

        StandardRecord permit = ((Outcome.Accepted) outcome).record();
        assertThat(outcome.warnings()).isEmpty();
        assertThat(permit.get("permit_category")).isEqualTo("general");
        assertThat(permit.get("act_state")).isEqualTo("valid");
        assertThat(permit.get("valid_from")).isEqualTo(LocalDate.of(2023, 5, 16));
        assertThat(permit.get("valid_to")).isNull();
        assertThat(permit.get("long_term")).isEqualTo(true);
    }

    @Test
    void readsStateOfGeneration2016ByItsOwnList() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("XK_WSH", "粤食药监许字(2016)第012号");
        cells.put("XK_XMMC", "食品经营许可");
        cells.put("XK_SPLB", "普通");
        cells.put("XK_NR", "食品经营");
        cells.put("XK_XDR", "广州示例贸易有限公司");
        cells.put("XK_XDR_SHXYM", "91350100M000100Y43");
        cells.put("XK_JDRQ", "2016.05.16");
        cells.put("XK_JZQ", "2021.05.15");
        cells.put("XK_XZJG", "广州市食品药品监督管理局");
        cells.put("XK_ZT", "1");

        Outcome outcome = normalise(cells);

        assertThat(((Outcome.Accepted) outcome).record().get("act_state")).isEqualTo("revoked");
        assertThat(outcome.warnings()).extracting(Finding::rule).containsExactly("DERIVED");
    }

    @Test
    void rejectsValidityThatEndsBeforeTheDecision() {
        Map<String, String> cells = current();
        cells.put("XK_YXQZI", "2023/05/15");

        Outcome outcome = normalise(cells);

        assertThat(outcome.fold(accepted -> List.<Finding>of(), Outcome.Rejected::violations))
                .extracting(Finding::rule)
                .containsOnly("X02");
    }

    private static Map<String, String> current() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("XK_XDR_MC", "广州示例贸易有限公司");
        cells.put("XK_XDR_LB", "法人及非法人组织");
        cells.put("XK_XDR_SHXYM", "91350100M000100Y43");
        cells.put("XK_XKWS", "食品经营许可决定书");
        cells.put("XK_WSH", "粤市监许可〔2023〕12号");
        cells.put("XK_XKLB", "普通");
        cells.put("XK_NR", "食品经营");
        cells.put("XK_JDRQ", "2023/05/16");
        cells.put("XK_YXQZ", "2023/05/16");
        cells.put("XK_YXQZI", "2099/12/31");
        cells.put("XK_XKJG", "广州市市场监督管理局");
        cells.put("XK_XKJGDM", "11420000MB15291767");
        cells.put("XK_ZT", "1");
        cells.put("XK_LYDW", "广州市市场监督管理局");
        cells.put("XK_LYDWDM", "11420000MB15291767");
        return cells;
    }

    private static Outcome normalise(Map<String, String> cells) {
        return RealMappings.compiled()
                .dataset("credit-publicity", "permit")
                .bind(List.copyOf(cells.keySet()))
                .normalise(LandingRow.of(2, Operation.UPSERT, cells.values().toArray(String[]::new)), TODAY);
    }
}
