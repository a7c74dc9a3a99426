package org.zhifaku.sandbox.world.system;

import java.time.LocalDate;
import java.util.List;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Item;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.telling.Columns;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Draft;

/**
 * 政务服务事项管理系统: the items (权责清单) that city organs exercise, as an Excel sheet with Chinese titles. All titles are
 * plausible ones, none is taken from a real system.
 */
final class ItemCatalogue {
    private static final Columns ITEM = Columns.parse("""
            key: 实施清单编码
            plain: 事项编码! 事项名称!
            code: 职权类别!
            text: 设定依据!
            code: 行使层级
            plain: 实施主体名称!
            uscc: 实施主体统一社会信用代码!
            plain: 行政区划代码 监管对象 监管内容 监管方式 监管流程 监管结果 对应许可事项类型 是否涉刑 事项版本
            date: 版本日期 生效日期 取消日期
            plain: 事项状态 备注
            time: 更新时间
            """);

    private final Reality reality;
    private final List<Item> items;
    private final List<Body> cityBodies;

    private ItemCatalogue(Reality reality) {
        this.reality = reality;
        this.items = reality.items().all();
        this.cityBodies =
                reality.bodies().stream().filter(body -> body.level() == 3).toList();
    }

    static List<DatasetView> views(Reality reality) {
        ItemCatalogue system = new ItemCatalogue(reality);
        Scene scene = new Scene("item-catalogue", reality);
        return List.of(scene.dataset(
                "item",
                "item",
                ITEM,
                scene.fixed("item", (long) system.items.size() * system.cityBodies.size(), system::item)));
    }

    private boolean item(long index, Draft draft) {
        Item item = items.get((int) (index / cityBodies.size()));
        Body body = cityBodies.get((int) (index % cityBodies.size()));
        if (item.field() != body.organ().field()) {
            return false;
        }
        LocalDate from = LocalDate.of(2021, 7, 15);
        boolean cancelled = draft.dice().chance(0.03);
        draft.about("SX-" + body.implementationCode(item), "", from)
                .set("实施清单编码", body.implementationCode(item))
                .set("事项编码", item.code())
                .set("事项名称", item.name())
                .set("职权类别", item.type().title())
                .set("设定依据", item.basis().text())
                .set("行使层级", body.level() == 3 ? "市级" : "县级")
                .set("实施主体名称", body.organ().name())
                .set("实施主体统一社会信用代码", body.organ().uscc())
                .set("行政区划代码", body.organ().areaCode())
                .set("监管对象", "法人、非法人组织、个体工商户")
                .set("监管方式", item.type() == Item.Type.INSPECTION ? "现场检查、书面检查" : "")
                .yesNo("是否涉刑", draft.dice().chance(0.05))
                .set("事项版本", "V" + (1 + draft.version()))
                .set("版本日期", draft.version() == 0 ? from : draft.asOf())
                .set("生效日期", from)
                .set("取消日期", cancelled ? reality.baseDate().minusDays(30) : null)
                .set("事项状态", cancelled ? "取消" : "在用");
        return true;
    }
}
