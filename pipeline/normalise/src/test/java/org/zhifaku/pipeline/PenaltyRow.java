package org.zhifaku.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** Builds penalty rows of the current generation; a test states only what matters to it. The persons in them are impossible. */
public final class PenaltyRow {
    /** A natural person whose number has a right check character and a division that does not exist. */
    public static final String PERSON = "999999199001010016";

    private final Map<String, @Nullable String> cells = new LinkedHashMap<>();

    private PenaltyRow() {
        cells.put("CF_XDR_MC", "广州示例贸易有限公司");
        cells.put("CF_XDR_LB", "法人及非法人组织");
        cells.put("CF_XDR_SHXYM", "91350100M000100Y43");
        cells.put("CF_XDR_GSZC", null);
        cells.put("CF_XDR_ZZJG", null);
        cells.put("CF_XDR_SWDJ", null);
        cells.put("CF_XDR_SYDW", null);
        cells.put("CF_XDR_SHZZ", null);
        cells.put("CF_FRDB", "张三");
        cells.put("CF_FR_ZJLX", "身份证");
        cells.put("CF_FR_ZJHM", PERSON);
        cells.put("CF_XDR_ZJLX", null);
        cells.put("CF_XDR_ZJHM", null);
        cells.put("CF_WSH", "粤市监处罚〔2023〕12号");
        cells.put("CF_WFXW", "广告违法行为");
        cells.put("CF_SY", "在经营场所张贴含有“最佳”字样的广告。");
        cells.put("CF_YJ", "《中华人民共和国广告法》第五十七条");
        cells.put("CF_CFLB", "罚款");
        cells.put("CF_NR", "罚款2000元");
        cells.put("CF_NR_FK", "0.2");
        cells.put("CF_NR_WFFF", null);
        cells.put("CF_NR_ZKDX", null);
        cells.put("CF_JDRQ", "2023/05/16");
        cells.put("CF_YXQ", "2099/12/31");
        cells.put("CF_GSJZQ", "2026/05/16");
        cells.put("CF_CFJG", "广州市市场监督管理局");
        cells.put("CF_CFJGDM", "11420000MB15291767");
        cells.put("CF_SJLY", "广州市市场监督管理局");
        cells.put("CF_SJLYDM", "11420000MB15291767");
        cells.put("BZ", null);
    }

    /** A sound row of an organisation. */
    public static PenaltyRow sound() {
        return new PenaltyRow();
    }

    /** A sound row of a natural person. */
    public static PenaltyRow ofPerson() {
        return new PenaltyRow()
                .with("CF_XDR_MC", "李某四")
                .with("CF_XDR_LB", "自然人")
                .with("CF_XDR_SHXYM", "")
                .with("CF_FRDB", "")
                .with("CF_FR_ZJLX", "")
                .with("CF_FR_ZJHM", "")
                .with("CF_XDR_ZJLX", "身份证")
                .with("CF_XDR_ZJHM", PERSON);
    }

    /** The same with another cell; a column that is not there yet is added. */
    public PenaltyRow with(String column, @Nullable String cell) {
        cells.put(column, cell);
        return this;
    }

    /** The same without a column. */
    public PenaltyRow withoutColumn(String column) {
        cells.remove(column);
        return this;
    }

    /** The columns. */
    public List<String> columns() {
        return List.copyOf(cells.keySet());
    }

    /** The row. */
    public LandingRow row() {
        return row(Operation.UPSERT);
    }

    /** The row as this operation. */
    public LandingRow row(Operation operation) {
        return new LandingRow(2, operation, new ArrayList<>(cells.values()).toArray(String[]::new), null);
    }
}
