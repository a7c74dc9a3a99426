package org.zhifaku.sandbox.world.reality;

import java.time.LocalDate;
import java.util.List;
import org.zhifaku.sandbox.generator.Party;

/**
 * An inspection of one party.
 *
 * @param code 检查行为编号
 * @param result wording of reference 3.3
 * @param finding what was found, empty when nothing
 */
public record Inspection(
        String id,
        String code,
        Body body,
        Item item,
        Party party,
        LocalDate date,
        List<Officer> officers,
        Kind kind,
        String result,
        String finding) {
    public Inspection {
        officers = List.copyOf(officers);
    }

    public enum Kind {
        ROUTINE,
        SPECIAL,
        RANDOM
    }

    public String partyId() {
        return Register.id(party);
    }

    public boolean passed() {
        return finding.isEmpty();
    }

    public String name() {
        return "对" + (party.uscc().isEmpty() ? "当事人" : party.name()) + "的"
                + (kind == Kind.RANDOM ? "双随机抽查" : kind == Kind.SPECIAL ? "专项检查" : "日常检查");
    }
}
