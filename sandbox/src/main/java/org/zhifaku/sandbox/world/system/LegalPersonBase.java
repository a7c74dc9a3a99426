package org.zhifaku.sandbox.world.system;

import java.util.List;
import java.util.Optional;
import org.zhifaku.sandbox.generator.Party;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.reality.Register;
import org.zhifaku.sandbox.world.telling.Columns;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Draft;

/**
 * 法人库: firms and sole traders, the most often met first. {@code entname} and {@code uniscid} are the names of reference 2.3;
 * the other columns are plausible ones in the same manner.
 */
final class LegalPersonBase {
    private static final Columns PARTY = Columns.parse("""
            key: uniscid
            name: entname!
            plain: regno orgcode
            code: enttype!
            name: lerep
            plain: dom oploc domdistrict industryco
            date: estdate
            code: regstate
            date: canceldate
            name: formername
            plain: remark
            time: updatetime
            """);

    private final Reality reality;

    private LegalPersonBase(Reality reality) {
        this.reality = reality;
    }

    static List<DatasetView> views(Reality reality) {
        LegalPersonBase system = new LegalPersonBase(reality);
        Scene scene = new Scene("legal-person-base", reality);
        return List.of(scene.dataset(
                "party",
                "party",
                PARTY,
                scene.growing("party", scene.share(Register.PER_TEN_THOUSAND), false, system::party)));
    }

    private boolean party(long index, Draft draft) {
        Optional<Register.Entry> registered = reality.register().entry(index);
        if (registered.isEmpty()) {
            return false;
        }
        Register.Entry entry = registered.get();
        Party party = entry.party();
        boolean renamed = !entry.newName().isEmpty();
        // Acts bear the old name.
        draft.about("ZT-" + party.uscc(), Register.id(party), entry.established())
                .set("uniscid", party.uscc())
                .set("entname", renamed ? entry.newName() : party.name())
                .set("formername", renamed ? party.name() : "")
                .set("regno", party.registrationNo())
                .set("orgcode", party.uscc().substring(8, 17))
                .set("enttype", party.kind().title())
                .set("lerep", party.representative())
                .set("dom", entry.address())
                .set("oploc", entry.address())
                .set("domdistrict", entry.area())
                .set("industryco", entry.industry())
                .set("estdate", entry.established())
                .set("regstate", entry.state().title())
                .set(
                        "canceldate",
                        entry.state() == Register.State.CLOSED
                                ? reality.baseDate().minusDays(20 + index % 300)
                                : null)
                .set("remark", draft.version() > 0 ? "年报更新" : "");
        return true;
    }
}
