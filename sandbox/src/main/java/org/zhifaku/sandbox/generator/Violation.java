package org.zhifaku.sandbox.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhifaku.sandbox.generator.Organ.Field;

/**
 * A kind of violation with the law that punishes it.
 *
 * @param type 违法行为类型
 * @param conduct what the party did, as a clause without subject
 * @param basis law and article that fix the penalty
 * @param fineLow lowest usual fine in 元; reduced fines occur, as in practice
 * @param goods whether goods or gains are confiscated at times
 * @param licence licence that may be suspended or revoked, or empty
 */
public record Violation(
        Field field,
        String type,
        String conduct,
        String basis,
        int fineLow,
        int fineHigh,
        boolean goods,
        String licence) {
    private static final Violation[] ALL = {
        market("食品违法行为", "经营超过保质期的食品", "《中华人民共和国食品安全法》第一百二十四条第一款第五项", 2_000, 50_000, true, "食品经营许可证"),
        market("食品违法行为", "采购食品时未查验供货者的许可证和食品出厂检验合格证明", "《中华人民共和国食品安全法》第一百二十六条第一款第三项", 5_000, 50_000, false, ""),
        market("食品违法行为", "未取得食品经营许可从事餐饮服务活动", "《中华人民共和国食品安全法》第一百二十二条第一款", 5_000, 100_000, true, ""),
        market("食品违法行为", "经营农药残留含量超过食品安全标准限量的食用农产品", "《中华人民共和国食品安全法》第一百二十四条第一款第一项", 5_000, 100_000, true, "食品经营许可证"),
        market("广告违法行为", "发布虚假广告，欺骗、误导消费者", "《中华人民共和国广告法》第五十五条第一款", 300, 200_000, false, "营业执照"),
        market("广告违法行为", "在广告中使用“国家级”“最佳”等用语", "《中华人民共和国广告法》第五十七条第一项", 2_000, 200_000, false, "营业执照"),
        market("产品质量违法行为", "销售不符合保障人体健康和人身、财产安全的国家标准的产品", "《中华人民共和国产品质量法》第四十九条", 500, 80_000, true, "营业执照"),
        market("产品质量违法行为", "在产品中以次充好，以不合格产品冒充合格产品", "《中华人民共和国产品质量法》第五十条", 1_000, 100_000, true, "营业执照"),
        market("特种设备违法行为", "使用未经定期检验的特种设备", "《中华人民共和国特种设备安全法》第八十四条第一项", 30_000, 300_000, false, ""),
        market("无证无照经营", "未依法取得营业执照从事经营活动", "《无证无照经营查处办法》第十三条", 200, 10_000, true, ""),
        new Violation(
                Field.URBAN, "市容环境卫生", "随意倾倒、抛撒、堆放生活垃圾", "《中华人民共和国固体废物污染环境防治法》第一百一十一条第一款第一项", 100, 50_000, false, ""),
        new Violation(Field.URBAN, "城乡规划", "未取得建设工程规划许可证进行建设", "《中华人民共和国城乡规划法》第六十四条", 3_000, 500_000, false, ""),
        new Violation(
                Field.URBAN, "扬尘污染", "施工工地未采取有效防尘降尘措施", "《中华人民共和国大气污染防治法》第一百一十五条第一款第一项", 10_000, 100_000, false, ""),
        new Violation(Field.URBAN, "市容环境卫生", "在城市建筑物、设施以及树木上涂写、刻画", "《城市市容和环境卫生管理条例》第三十四条", 50, 500, false, ""),
        new Violation(
                Field.EMERGENCY,
                "安全生产违法行为",
                "未按照规定对从业人员进行安全生产教育和培训",
                "《中华人民共和国安全生产法》第九十七条第三项",
                5_000,
                100_000,
                false,
                ""),
        new Violation(
                Field.EMERGENCY,
                "安全生产违法行为",
                "未在有较大危险因素的生产经营场所设置明显的安全警示标志",
                "《中华人民共和国安全生产法》第九十九条第一项",
                3_000,
                50_000,
                false,
                ""),
        new Violation(
                Field.EMERGENCY, "安全生产违法行为", "未将事故隐患排查治理情况如实记录", "《中华人民共和国安全生产法》第九十七条第五项", 5_000, 100_000, false, ""),
        new Violation(Field.HEALTH, "公共场所卫生", "未依法取得公共场所卫生许可证擅自营业", "《公共场所卫生管理条例实施细则》第三十五条第一款", 500, 30_000, false, ""),
        new Violation(
                Field.HEALTH, "医疗卫生", "未取得医疗机构执业许可证擅自执业", "《中华人民共和国基本医疗卫生与健康促进法》第九十九条第一款", 50_000, 200_000, true, ""),
        new Violation(Field.HEALTH, "职业卫生", "未按照规定组织职业健康检查", "《中华人民共和国职业病防治法》第七十一条第四项", 50_000, 100_000, false, ""),
        new Violation(
                Field.ECOLOGY,
                "水污染防治",
                "超过水污染物排放标准排放水污染物",
                "《中华人民共和国水污染防治法》第八十三条第二项",
                100_000,
                1_000_000,
                false,
                "排污许可证"),
        new Violation(
                Field.ECOLOGY,
                "大气污染防治",
                "通过逃避监管的方式排放大气污染物",
                "《中华人民共和国大气污染防治法》第九十九条第三项",
                100_000,
                1_000_000,
                false,
                "排污许可证"),
        new Violation(
                Field.ECOLOGY,
                "固体废物污染防治",
                "未按照国家有关规定建立危险废物管理台账",
                "《中华人民共和国固体废物污染环境防治法》第一百一十二条第一款第十三项",
                100_000,
                1_000_000,
                false,
                ""),
        new Violation(
                Field.TRANSPORT, "道路运输", "未取得道路运输经营许可，擅自从事道路货物运输经营", "《中华人民共和国道路运输条例》第六十三条", 3_000, 100_000, true, ""),
        new Violation(Field.TRANSPORT, "公路管理", "车辆超过公路限载标准行驶", "《公路安全保护条例》第六十四条", 500, 30_000, false, "道路运输经营许可证"),
        new Violation(Field.FIRE, "消防违法行为", "消防设施、器材未保持完好有效", "《中华人民共和国消防法》第六十条第一款第一项", 5_000, 50_000, false, ""),
        new Violation(Field.FIRE, "消防违法行为", "占用、堵塞、封闭疏散通道、安全出口", "《中华人民共和国消防法》第六十条第一款第三项", 5_000, 50_000, false, ""),
        new Violation(
                Field.TOWN, "市容环境卫生", "未将生活垃圾分类投放到指定地点", "《中华人民共和国固体废物污染环境防治法》第一百一十一条第一款第一项", 100, 5_000, false, ""),
        new Violation(Field.TOWN, "市容环境卫生", "擅自在道路两侧和公共场地堆放物料，影响市容", "《城市市容和环境卫生管理条例》第三十六条", 50, 3_000, false, "")
    };

    private static final Map<Field, Violation[]> BY_FIELD = byField();

    private static Violation market(
            String type, String conduct, String basis, int low, int high, boolean goods, String licence) {
        return new Violation(Field.MARKET, type, conduct, basis, low, high, goods, licence);
    }

    private static Map<Field, Violation[]> byField() {
        Map<Field, List<Violation>> lists = new EnumMap<>(Field.class);
        Arrays.stream(ALL).forEach(violation -> lists.computeIfAbsent(violation.field, field -> new ArrayList<>())
                .add(violation));
        Map<Field, Violation[]> arrays = new EnumMap<>(Field.class);
        lists.forEach((field, list) -> arrays.put(field, list.toArray(Violation[]::new)));
        return arrays;
    }

    /** All kinds of violations that organs of {@code field} punish. */
    public static List<Violation> of(Field field) {
        return List.of(BY_FIELD.getOrDefault(field, new Violation[0]));
    }

    static Violation pick(Field field, Dice dice) {
        Violation[] choices = BY_FIELD.get(field);
        if (choices == null) {
            throw new IllegalStateException("No violation is listed for " + field + ". Add one in Violation.");
        }
        return dice.of(choices);
    }
}
