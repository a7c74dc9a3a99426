package org.zhifaku.sandbox.generator;

import java.util.Arrays;
import java.util.List;
import org.zhifaku.sandbox.generator.Organ.Field;

/**
 * A matter that is permitted.
 *
 * @param decision 行政许可决定文书名称
 * @param category 许可类别
 * @param licence 许可证书名称
 * @param years how long it holds; 0 = without end
 */
public record PermitItem(Field field, String decision, String category, String licence, String content, int years) {
    private static final PermitItem[] ALL = {
        new PermitItem(Field.MARKET, "准予食品经营许可决定书", "普通", "食品经营许可证", "食品销售（含散装食品）；热食类食品制售", 5),
        new PermitItem(Field.MARKET, "准予食品生产许可决定书", "普通", "食品生产许可证", "糕点；饮料；调味品", 5),
        new PermitItem(Field.MARKET, "准予设立登记通知书", "登记", "营业执照", "企业设立登记", 0),
        new PermitItem(Field.MARKET, "特种设备使用登记决定书", "登记", "特种设备使用登记证", "电梯使用登记", 0),
        new PermitItem(Field.MARKET, "准予药品经营许可决定书", "普通", "药品经营许可证", "药品零售：中成药、化学药制剂", 5),
        new PermitItem(Field.URBAN, "准予城市建筑垃圾处置核准决定书", "核准", "城市建筑垃圾处置证", "建筑垃圾运输", 1),
        new PermitItem(Field.URBAN, "准予设置大型户外广告决定书", "普通", "户外广告设置许可证", "设置大型户外广告设施", 2),
        new PermitItem(Field.EMERGENCY, "准予危险化学品经营许可决定书", "普通", "危险化学品经营许可证", "危险化学品（不带储存设施）经营", 3),
        new PermitItem(Field.HEALTH, "准予公共场所卫生许可决定书", "普通", "公共场所卫生许可证", "住宿场所；理发、美容场所", 4),
        new PermitItem(Field.HEALTH, "医师执业注册决定书", "认可", "医师执业证书", "医师执业注册", 0),
        new PermitItem(Field.ECOLOGY, "准予排污许可决定书", "普通", "排污许可证", "排放水污染物、大气污染物", 5),
        new PermitItem(Field.ECOLOGY, "建设项目环境影响报告表的批复", "核准", "", "批准建设项目环境影响报告表", 0),
        new PermitItem(Field.TRANSPORT, "准予道路货物运输经营许可决定书", "普通", "道路运输经营许可证", "道路普通货物运输", 4),
        new PermitItem(Field.TRANSPORT, "准予公交线路特许经营决定书", "特许", "公交线路经营许可证", "城市公共汽车线路经营", 8),
        new PermitItem(Field.FIRE, "公众聚集场所投入使用、营业消防安全许可决定书", "普通", "公众聚集场所投入使用、营业前消防安全检查合格证", "准予投入使用、营业", 0),
        new PermitItem(Field.TOWN, "准予占用、挖掘村道决定书", "普通", "", "临时占用村道施工", 1)
    };

    /** All matters that organs of {@code field} permit. */
    public static List<PermitItem> of(Field field) {
        return Arrays.stream(ALL).filter(item -> item.field == field).toList();
    }

    static PermitItem pick(Field field, Dice dice) {
        PermitItem item = dice.of(ALL);
        while (item.field != field) {
            item = dice.of(ALL);
        }
        return item;
    }
}
