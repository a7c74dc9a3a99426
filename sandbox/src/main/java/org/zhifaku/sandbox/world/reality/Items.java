package org.zhifaku.sandbox.world.reality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.generator.Organ;
import org.zhifaku.sandbox.generator.PermitItem;
import org.zhifaku.sandbox.generator.Violation;

/** The items of all fields, the same for every seed. */
public final class Items {
    private final List<Item> all = new ArrayList<>();
    private final Map<Violation, Item> byViolation = new HashMap<>();

    Items() {
        for (Organ.Field field : Organ.Field.values()) {
            String sector = field == Organ.Field.TOWN ? "镇街综合执法" : field.title().replaceAll("(局|大队)$", "");
            add(field, Item.Type.INSPECTION, "对" + sector + "领域生产经营单位的行政检查", inspectionBasis(field), null);
            add(field, Item.Type.COERCION, "对涉嫌" + sector + "领域违法的场所、设施、财物的查封、扣押", coercionBasis(field), null);
            for (Violation violation : Violation.of(field)) {
                add(field, Item.Type.PENALTY, "对" + violation.conduct() + "的处罚", violation.basis(), violation);
            }
            for (PermitItem permit : PermitItem.of(field)) {
                add(field, Item.Type.PERMIT, permitName(permit), "《中华人民共和国行政许可法》第三十八条第一款", null);
            }
        }
        add(Organ.Field.URBAN, Item.Type.LEVY, "城市生活垃圾处理费征收", "《城市市容和环境卫生管理条例》第三十一条", null);
        add(Organ.Field.TRANSPORT, Item.Type.LEVY, "公路路产损坏占用补（赔）偿费征收", "《中华人民共和国公路法》第四十四条第二款", null);
    }

    private void add(Organ.Field field, Item.Type type, String name, String basis, @Nullable Violation violation) {
        int serial = all.size() + 1;
        String code = String.format(Locale.ROOT, "44%02d%02d%04d", field.ordinal() + 1, type.ordinal() + 1, serial);
        String catalogue =
                String.format(Locale.ROOT, "01%02d%02d%08d", field.ordinal() + 1, type.ordinal() + 1, serial);
        Item item = new Item(code, catalogue, name, type, field, LegalBasis.parse(basis), violation);
        all.add(item);
        if (violation != null) {
            byViolation.put(violation, item);
        }
    }

    private static String inspectionBasis(Organ.Field field) {
        return switch (field) {
            case MARKET -> "《中华人民共和国食品安全法》第一百一十条";
            case URBAN -> "《城市市容和环境卫生管理条例》第四条";
            case EMERGENCY -> "《中华人民共和国安全生产法》第六十五条第一款";
            case HEALTH -> "《中华人民共和国传染病防治法》第五十三条";
            case ECOLOGY -> "《中华人民共和国环境保护法》第二十四条";
            case TRANSPORT -> "《中华人民共和国道路运输条例》第五十九条";
            case FIRE -> "《中华人民共和国消防法》第五十三条第一款";
            case TOWN -> "《中华人民共和国行政处罚法》第二十四条第一款";
        };
    }

    private static String coercionBasis(Organ.Field field) {
        return switch (field) {
            case MARKET -> "《中华人民共和国食品安全法》第一百一十条第四项";
            case EMERGENCY -> "《中华人民共和国安全生产法》第六十五条第一款第四项";
            case ECOLOGY -> "《中华人民共和国环境保护法》第二十五条";
            case FIRE -> "《中华人民共和国消防法》第五十四条";
            case URBAN, HEALTH, TRANSPORT, TOWN -> "《中华人民共和国行政强制法》第二十二条";
        };
    }

    public List<Item> all() {
        return List.copyOf(all);
    }

    public Item of(Violation violation) {
        Item item = byViolation.get(violation);
        if (item == null) {
            throw new IllegalStateException("No item punishes '" + violation.conduct() + "'.");
        }
        return item;
    }

    /** The item of a permitted matter. */
    Item permit(PermitItem permit) {
        String name = permitName(permit);
        return all.stream()
                .filter(item -> item.type() == Item.Type.PERMIT
                        && item.field() == permit.field()
                        && item.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No item permits '" + permit.decision() + "'."));
    }

    private static String permitName(PermitItem permit) {
        return permit.decision().replaceAll("^准予|决定书$|通知书$", "");
    }

    /** The first item of a field and type; every field has one for inspection and coercion. */
    public Item of(Organ.Field field, Item.Type type) {
        return all.stream()
                .filter(item -> item.field() == field && item.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No item of " + field + " is of type " + type + "."));
    }
}
