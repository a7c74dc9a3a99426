package org.zhifaku.sandbox.world.system;

import java.util.List;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Officer;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.telling.Columns;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Draft;

/**
 * 执法人员证件管理系统: officers and their certificates as CSV with Chinese titles. The fields are those of reference 4.5 and 5.2;
 * the titles are plausible ones.
 */
final class OfficerRegister {
    private static final int MOST_OF_A_BODY = 40;
    private static final Columns OFFICER = Columns.parse("""
            key: 行政执法证号
            name: 姓名!
            code: 性别
            plain: 公民身份号码
            plain: 部门证件号
            code: 人员类型
            plain: 职务 职级 执法区域 执法类型
            plain: 所属单位!
            uscc: 所属单位统一社会信用代码!
            date: 发证日期 有效期至
            plain: 人员状态 备注
            time: 更新时间
            """);

    private final List<Body> bodies;

    private OfficerRegister(Reality reality) {
        this.bodies = reality.bodies();
    }

    static List<DatasetView> views(Reality reality) {
        OfficerRegister system = new OfficerRegister(reality);
        Scene scene = new Scene("officer-register", reality);
        return List.of(scene.dataset(
                "officer",
                "officer",
                OFFICER,
                scene.fixed("officer", (long) system.bodies.size() * MOST_OF_A_BODY, system::officer)));
    }

    private boolean officer(long index, Draft draft) {
        Body body = bodies.get((int) (index / MOST_OF_A_BODY));
        int number = (int) (index % MOST_OF_A_BODY);
        if (number >= body.officers().size()) {
            return false;
        }
        Officer officer = body.officers().get(number);
        boolean expired = officer.to().isBefore(draft.asOf());
        draft.about("RY-" + officer.certNo(), "", officer.from())
                .set("行政执法证号", officer.certNo())
                .set("姓名", officer.name())
                .set("性别", officer.sex().equals("1") ? "男" : "女")
                .set("公民身份号码", officer.idNo())
                .set("人员类型", officer.supervisor() ? "执法监督人员" : "执法人员")
                .set("职务", officer.duty())
                .set("执法区域", body.organ().areaCode())
                .set("执法类型", body.organ().field().sign())
                .set("所属单位", Manner.organName(body.organ(), draft.dice()))
                .set("所属单位统一社会信用代码", body.organ().uscc())
                .set("发证日期", officer.from())
                .set("有效期至", officer.to().toString())
                .set("人员状态", expired ? "证件过期" : "在岗")
                .set("备注", draft.version() > 0 ? "信息更新" : "");
        return true;
    }
}
