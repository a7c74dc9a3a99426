package org.zhifaku.sandbox.world.system;

import java.util.List;
import java.util.Map;
import org.zhifaku.sandbox.generator.Party;
import org.zhifaku.sandbox.world.reality.Body;
import org.zhifaku.sandbox.world.reality.Inspection;
import org.zhifaku.sandbox.world.reality.Inspections;
import org.zhifaku.sandbox.world.reality.RandomTask;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.telling.Columns;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Draft;
import org.zhifaku.sandbox.world.telling.Part;
import org.zhifaku.sandbox.world.telling.Timeline;

/**
 * 双随机、一公开: plans, tasks and results. RANINS…, INSAUTH, INSENTERID, insType, insDate, insRes and insRes_CN are the keys of
 * reference 3.1; the others (in the same capitals) are plausible ones for what 3.1 says is usual.
 */
final class DoubleRandom {
    private static final String ORGAN = "name: INSAUTH!\nuscc: INSAUTHCODE!\nplain: AREACODE\ntime: UPDATETIME\n";
    private static final Columns PLAN = Columns.parse("""
            key: RANINSPLANID
            plain: RANINSPLANNAME! PLANYEAR RANINSTYPENAME! ISJOINT INITIATEUNIT INITIATEUNITNO UNIONDEPTNAME
            plain: MATTERCODE MATTERNAME CHECKFORM
            code: CHECKMODE
            plain: INSPECTCONTENT INSRATIO OBJECTNUM OFFICERNUM STARTDATE ENDDATE
            date: PUBLICDATE
            """ + ORGAN);
    private static final Columns TASK = Columns.parse("""
            key: RANINSTASKID
            plain: RANINSTASKNAME! RANINSPLANID! RANINSPLANNAME RANINSTYPENAME ISJOINT INITIATEUNIT INITIATEUNITNO UNIONDEPTNAME
            plain: MATTERCODE MATTERNAME IMPLCODE OBJECTINDUSTRY CHECKFORM CHECKTYPE
            code: CHECKMODE
            plain: INSPECTCONTENT INSPECTCLAIM INSRATIO OBJECTNUM OFFICERNUM OFFICERS! OFFICERCODES AVOIDANCE
            date: DRAWDATE! STARTDATE!
            plain: ENDDATE
            date: ENTRYDATE PUBLICDATE
            """ + ORGAN);
    private static final Columns INSPECTION = Columns.parse("""
            key: RANINSTASKID INSENTERID
            name: ENTNAME!
            plain: ENTTYPE LEREP DOM RANINSPLANID RANINSTASKNAME INSACTIONNO MATTERCODE MATTERNAME IMPLCODE
            code: insType
            date: insDate!
            code: insRes!
            text: insRes_CN
            plain: insResList INSDESC INSADDR ISJOINT CHECKFORM
            code: CHECKMODE
            plain: OFFICERS! OFFICERCODES
            date: PUBLICDATE
            """ + ORGAN);
    /** The codes of one provincial platform (reference 3.3). */
    private static final Map<String, String> RESULTS = Map.of(
            "未发现问题", "1",
            "发现问题待后续处理", "A,5",
            "发现问题经责令已改正", "E",
            "未发现开展本次抽查涉及的经营活动", "F",
            "通过登记的住所（经营场所）无法联系", "6",
            "已关闭停业或正在组织清算", "7",
            "未按规定公示应当公示的信息", "B");

    private final Reality reality;
    private final Scene scene;
    private final Inspections inspections;

    private DoubleRandom(Reality reality) {
        this.reality = reality;
        this.scene = new Scene("double-random", reality);
        this.inspections = reality.inspections();
    }

    static List<DatasetView> views(Reality reality) {
        DoubleRandom system = new DoubleRandom(reality);
        return List.of(
                system.scene.dataset(
                        "plan",
                        "inspection_plan",
                        PLAN,
                        system.scene.fixed("plan", system.inspections.plans(), system::plan)),
                system.scene.dataset("task", "inspection_task", TASK, system.tasks()),
                system.scene.dataset(
                        "inspection", "inspection", INSPECTION, system.scene.random("inspection", system::inspection)));
    }

    private Part tasks() {
        return new Part(new Timeline(inspections.taskBase(), inspections.taskDaily(), 71, false), this::task);
    }

    private boolean plan(long number, Draft draft) {
        RandomTask.Plan plan = inspections.plan(number);
        organ(draft, plan.body())
                .about("JH-" + number, "", java.time.LocalDate.of(plan.year(), 1, 20))
                .set("RANINSPLANID", plan.code())
                .set("RANINSPLANNAME", plan.name())
                .set("PLANYEAR", plan.year())
                .set("RANINSTYPENAME", plan.type())
                .set("ISJOINT", plan.joint() ? "1" : "0")
                .set("INITIATEUNIT", plan.body().organ().name())
                .set("INITIATEUNITNO", plan.body().organ().uscc())
                .set("UNIONDEPTNAME", plan.partner())
                .set("MATTERCODE", plan.item().catalogueCode())
                .set("MATTERNAME", plan.item().name())
                .set("CHECKFORM", "日常检查")
                .set("CHECKMODE", "现场检查")
                .set("INSPECTCONTENT", plan.item().name())
                .set("INSRATIO", plan.ratioPercent() + "%")
                .set("OBJECTNUM", 20L * RandomTask.OBJECTS + draft.version())
                .set("OFFICERNUM", plan.body().officers().size())
                .set("STARTDATE", plan.year() + "-02-01")
                .set("ENDDATE", plan.year() + "-12-15")
                .set("PUBLICDATE", plan.year() + "-01-20");
        return true;
    }

    private boolean task(long number, Draft draft) {
        RandomTask task = inspections.task(number);
        RandomTask.Plan plan = task.plan();
        organ(draft, plan.body())
                .about("RW-" + number, "", task.start())
                .set("RANINSTASKID", task.code())
                .set("RANINSTASKNAME", task.name())
                .set("RANINSPLANID", plan.code())
                .set("RANINSPLANNAME", plan.name())
                .set("RANINSTYPENAME", plan.type())
                .set("ISJOINT", plan.joint() ? "1" : "0")
                .set("INITIATEUNIT", plan.body().organ().name())
                .set("INITIATEUNITNO", plan.body().organ().uscc())
                .set("UNIONDEPTNAME", plan.partner())
                .set("MATTERCODE", plan.item().catalogueCode())
                .set("MATTERNAME", plan.item().name())
                .set("IMPLCODE", plan.body().implementationCode(plan.item()))
                .set("OBJECTINDUSTRY", "F52")
                .set("CHECKFORM", "日常检查")
                .set("CHECKTYPE", "抽查")
                .set("CHECKMODE", "现场检查")
                .set("INSPECTCONTENT", plan.item().name())
                .set("INSPECTCLAIM", "两名以上执法人员，出示证件")
                .set("INSRATIO", plan.ratioPercent() + "%")
                .set("OBJECTNUM", RandomTask.OBJECTS)
                .set("OFFICERNUM", task.officers().size())
                .set("OFFICERS", Manner.names(task.officers(), "、"))
                .set("OFFICERCODES", Manner.certificates(task.officers(), "、"))
                .set("AVOIDANCE", "无需回避")
                .set("DRAWDATE", task.drawn())
                .set("STARTDATE", task.start())
                .set("ENDDATE", task.end().toString())
                .set("ENTRYDATE", task.start().plusDays(11))
                .set("PUBLICDATE", task.end().plusDays(10));
        return true;
    }

    private boolean inspection(long index, Draft draft) {
        Inspection found = inspections.random(index);
        RandomTask task = inspections.task(index / RandomTask.OBJECTS);
        Party party = found.party();
        organ(draft, found.body())
                .about(found.id(), found.partyId(), found.date())
                .set("RANINSTASKID", task.code())
                .set("INSENTERID", party.uscc())
                .set("ENTNAME", Manner.partyName(party, draft.dice()))
                .set("ENTTYPE", party.kind().title())
                .set("LEREP", party.representative())
                .set("DOM", reality.register().address(party))
                .set("RANINSPLANID", task.plan().code())
                .set("RANINSTASKNAME", task.name())
                .set("INSACTIONNO", found.code())
                .set("MATTERCODE", found.item().catalogueCode())
                .set("MATTERNAME", found.item().name())
                .set("IMPLCODE", found.body().implementationCode(found.item()))
                .set("insType", "1")
                .set("insDate", found.date())
                .set("insRes", RESULTS.getOrDefault(found.result(), "1"))
                .set("insRes_CN", found.result())
                .set("insResList", "aic")
                .set("CHECKFORM", "日常检查")
                .set("INSDESC", found.passed() ? "" : "发现" + found.finding() + (draft.version() > 0 ? "，已复查" : ""))
                .set("INSADDR", reality.register().address(party))
                .set("ISJOINT", task.plan().joint() ? "1" : "0")
                .set("CHECKMODE", "现场检查")
                .set("OFFICERS", Manner.names(found.officers(), "、"))
                .set("OFFICERCODES", Manner.certificates(found.officers(), "、"))
                .set("PUBLICDATE", found.date().plusDays(draft.dice().chance(0.05) ? 40 : 14));
        return true;
    }

    private static Draft organ(Draft draft, Body body) {
        return draft.set("INSAUTH", Manner.organName(body.organ(), draft.dice()))
                .set("INSAUTHCODE", body.organ().uscc())
                .set("AREACODE", body.organ().areaCode());
    }
}
