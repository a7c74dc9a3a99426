package org.zhifaku.sandbox.generator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of the current layouts as systems of the old generation (2016 to 2018) deliver them. */
final class OldLayouts {
    private static final String CONFISCATION = "没收违法所得、没收非法财物";
    private static final Layout PENALTY = Layout.PENALTY_CURRENT;
    private static final Layout PERMIT = Layout.PERMIT_CURRENT;
    private static final int PENALTY_BZ = PENALTY.at("BZ");
    private static final int CF_CFJG = PENALTY.at("CF_CFJG");
    private static final int CF_CFJGDM = PENALTY.at("CF_CFJGDM");
    private static final int CF_CFLB = PENALTY.at("CF_CFLB");
    private static final int CF_FRDB = PENALTY.at("CF_FRDB");
    private static final int CF_JDRQ = PENALTY.at("CF_JDRQ");
    private static final int CF_NR = PENALTY.at("CF_NR");
    private static final int CF_SY = PENALTY.at("CF_SY");
    private static final int CF_WFXW = PENALTY.at("CF_WFXW");
    private static final int CF_WSH = PENALTY.at("CF_WSH");
    private static final int CF_XDR_GSZC = PENALTY.at("CF_XDR_GSZC");
    private static final int CF_XDR_MC = PENALTY.at("CF_XDR_MC");
    private static final int CF_XDR_SHXYM = PENALTY.at("CF_XDR_SHXYM");
    private static final int CF_XDR_ZJHM = PENALTY.at("CF_XDR_ZJHM");
    private static final int CF_YJ = PENALTY.at("CF_YJ");
    private static final int PERMIT_BZ = PERMIT.at("BZ");
    private static final int XK_FRDB = PERMIT.at("XK_FRDB");
    private static final int XK_JDRQ = PERMIT.at("XK_JDRQ");
    private static final int XK_NR = PERMIT.at("XK_NR");
    private static final int XK_WSH = PERMIT.at("XK_WSH");
    private static final int XK_XDR_GSZC = PERMIT.at("XK_XDR_GSZC");
    private static final int XK_XDR_MC = PERMIT.at("XK_XDR_MC");
    private static final int XK_XDR_SHXYM = PERMIT.at("XK_XDR_SHXYM");
    private static final int XK_XDR_ZJHM = PERMIT.at("XK_XDR_ZJHM");
    private static final int XK_XKJG = PERMIT.at("XK_XKJG");
    private static final int XK_XKJGDM = PERMIT.at("XK_XKJGDM");
    private static final int XK_XKLB = PERMIT.at("XK_XKLB");
    private static final int XK_XKWS = PERMIT.at("XK_XKWS");
    private static final int XK_YXQZI = PERMIT.at("XK_YXQZI");
    /** Faults in columns that the old generation does not have. */
    private static final Set<DirtKind> VANISH =
            EnumSet.of(DirtKind.ORGAN_USCC_BAD_CHECK, DirtKind.FINE_MISSING, DirtKind.FINE_UNIT_ERROR);

    private OldLayouts() {}

    static GeneratedRow penalty(String[] values, @Nullable DirtKind dirt, Arrival arrival) {
        if (dirt == DirtKind.SHORT_ROW || dirt == DirtKind.EXTRA_CELL) {
            return reshape(penalty(values.length < 30 ? Arrays.copyOf(values, 30) : values, null, arrival), dirt);
        }
        String[] kinds = oldKinds(cell(values, CF_CFLB)).split("；", 2);
        String[] old = {
            cell(values, CF_WSH),
            cell(values, CF_XDR_MC) + cell(values, CF_WFXW) + "案",
            kinds[0],
            kinds.length > 1 ? kinds[1] : "",
            cell(values, CF_SY),
            cell(values, CF_YJ),
            cell(values, CF_XDR_MC),
            cell(values, CF_XDR_SHXYM),
            "",
            cell(values, CF_XDR_GSZC),
            "",
            cell(values, CF_XDR_ZJHM),
            cell(values, CF_FRDB),
            cell(values, CF_NR),
            cell(values, CF_JDRQ),
            cell(values, CF_CFJG),
            "0",
            division(cell(values, CF_CFJGDM)),
            timestamp(arrival),
            cell(values, PENALTY_BZ)
        };
        boolean lost = dirt != null && (VANISH.contains(dirt) || dirt == DirtKind.END_BEFORE_DECISION);
        return new GeneratedRow(old, lost ? null : dirt);
    }

    static GeneratedRow permit(String[] values, @Nullable DirtKind dirt, Arrival arrival) {
        if (dirt == DirtKind.SHORT_ROW || dirt == DirtKind.EXTRA_CELL) {
            return reshape(permit(values.length < 28 ? Arrays.copyOf(values, 28) : values, null, arrival), dirt);
        }
        String[] old = {
            cell(values, XK_WSH),
            cell(values, XK_XKWS),
            cell(values, XK_XKLB),
            cell(values, XK_NR),
            cell(values, XK_XDR_MC),
            cell(values, XK_XDR_SHXYM),
            "",
            cell(values, XK_XDR_GSZC),
            "",
            cell(values, XK_XDR_ZJHM),
            cell(values, XK_FRDB),
            cell(values, XK_JDRQ),
            cell(values, XK_YXQZI),
            cell(values, XK_XKJG),
            "0",
            division(cell(values, XK_XKJGDM)),
            timestamp(arrival),
            cell(values, PERMIT_BZ)
        };
        return new GeneratedRow(old, dirt != null && VANISH.contains(dirt) ? null : dirt);
    }

    private static GeneratedRow reshape(GeneratedRow whole, DirtKind dirt) {
        String[] values = whole.values();
        return new GeneratedRow(
                dirt == DirtKind.SHORT_ROW ? Arrays.copyOf(values, values.length - 6) : Dirt.withExtraCell(values),
                dirt);
    }

    private static String cell(String[] values, int column) {
        String value = values[column];
        return value == null ? "" : value;
    }

    /** The wording before 2021: both confiscations were one kind, and so were all measures against licences. */
    private static String oldKinds(String kinds) {
        if (!kinds.contains("没收") && !kinds.contains("许可证件") && !kinds.contains("通报")) {
            return kinds;
        }
        return kinds.replace("没收违法所得；没收非法财物", CONFISCATION)
                .replace("没收违法所得；", CONFISCATION + "；")
                .replaceAll("没收违法所得$|(?<!、)没收非法财物", CONFISCATION)
                .replaceAll("暂扣许可证件|吊销许可证件", "暂扣或者吊销许可证、暂扣或者吊销执照")
                .replace("通报批评", "其他");
    }

    private static String division(String uscc) {
        return uscc.length() == 18 ? uscc.substring(2, 8) : "";
    }

    private static String timestamp(Arrival arrival) {
        return Digits.date(arrival.date(), "-") + " 02:00:0" + arrival.version() % 10;
    }
}
