package org.zhifaku.sandbox.generator;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of the current layouts as systems of the old generation (2016 to 2018) deliver them. */
final class OldLayouts {
    private static final Layout PENALTY = Layout.PENALTY_CURRENT;
    private static final Layout PERMIT = Layout.PERMIT_CURRENT;
    /** Faults in columns that the old generation does not have. */
    private static final Set<DirtKind> VANISH =
            EnumSet.of(DirtKind.ORGAN_USCC_BAD_CHECK, DirtKind.FINE_MISSING, DirtKind.FINE_UNIT_ERROR);

    private OldLayouts() {}

    static GeneratedRow penalty(String[] values, @Nullable DirtKind dirt, Arrival arrival) {
        if (dirt == DirtKind.SHORT_ROW || dirt == DirtKind.EXTRA_CELL) {
            return reshape(
                    penalty(values.length < 30 ? java.util.Arrays.copyOf(values, 30) : values, null, arrival), dirt);
        }
        String[] kinds = oldKinds(cell(values, PENALTY, "CF_CFLB")).split("；", 2);
        String[] old = {
            cell(values, PENALTY, "CF_WSH"),
            cell(values, PENALTY, "CF_XDR_MC") + cell(values, PENALTY, "CF_WFXW") + "案",
            kinds[0],
            kinds.length > 1 ? kinds[1] : "",
            cell(values, PENALTY, "CF_SY"),
            cell(values, PENALTY, "CF_YJ"),
            cell(values, PENALTY, "CF_XDR_MC"),
            cell(values, PENALTY, "CF_XDR_SHXYM"),
            "",
            cell(values, PENALTY, "CF_XDR_GSZC"),
            "",
            cell(values, PENALTY, "CF_XDR_ZJHM"),
            cell(values, PENALTY, "CF_FRDB"),
            cell(values, PENALTY, "CF_NR"),
            cell(values, PENALTY, "CF_JDRQ"),
            cell(values, PENALTY, "CF_CFJG"),
            "0",
            division(cell(values, PENALTY, "CF_CFJGDM")),
            timestamp(arrival),
            cell(values, PENALTY, "BZ")
        };
        boolean lost = dirt != null && (VANISH.contains(dirt) || dirt == DirtKind.END_BEFORE_DECISION);
        return new GeneratedRow(old, lost ? null : dirt);
    }

    static GeneratedRow permit(String[] values, @Nullable DirtKind dirt, Arrival arrival) {
        if (dirt == DirtKind.SHORT_ROW || dirt == DirtKind.EXTRA_CELL) {
            return reshape(
                    permit(values.length < 28 ? java.util.Arrays.copyOf(values, 28) : values, null, arrival), dirt);
        }
        String[] old = {
            cell(values, PERMIT, "XK_WSH"),
            cell(values, PERMIT, "XK_XKWS"),
            cell(values, PERMIT, "XK_XKLB"),
            cell(values, PERMIT, "XK_NR"),
            cell(values, PERMIT, "XK_XDR_MC"),
            cell(values, PERMIT, "XK_XDR_SHXYM"),
            "",
            cell(values, PERMIT, "XK_XDR_GSZC"),
            "",
            cell(values, PERMIT, "XK_XDR_ZJHM"),
            cell(values, PERMIT, "XK_FRDB"),
            cell(values, PERMIT, "XK_JDRQ"),
            cell(values, PERMIT, "XK_YXQZI"),
            cell(values, PERMIT, "XK_XKJG"),
            "0",
            division(cell(values, PERMIT, "XK_XKJGDM")),
            timestamp(arrival),
            cell(values, PERMIT, "BZ")
        };
        return new GeneratedRow(old, dirt != null && VANISH.contains(dirt) ? null : dirt);
    }

    private static GeneratedRow reshape(GeneratedRow whole, DirtKind dirt) {
        String[] values = whole.values();
        return new GeneratedRow(
                dirt == DirtKind.SHORT_ROW
                        ? java.util.Arrays.copyOf(values, values.length - 6)
                        : Dirt.withExtraCell(values),
                dirt);
    }

    private static String cell(String[] values, Layout layout, String code) {
        String value = values[layout.at(code)];
        return value == null ? "" : value;
    }

    /** The wording before 2021. */
    private static String oldKinds(String kinds) {
        return kinds.replace("没收违法所得；没收非法财物", "没收违法所得、没收非法财物")
                .replaceAll("没收违法所得(?!、)|(?<!、)没收非法财物", "没收违法所得、没收非法财物")
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
