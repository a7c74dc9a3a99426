package org.zhifaku.sandbox.world.system;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.zhifaku.sandbox.generator.Dice;
import org.zhifaku.sandbox.generator.DocumentNumber;
import org.zhifaku.sandbox.generator.Organ;
import org.zhifaku.sandbox.generator.Party;
import org.zhifaku.sandbox.world.reality.Officer;
import org.zhifaku.sandbox.world.reality.Penalty;
import org.zhifaku.sandbox.world.telling.Draft;

/** How systems vary what they tell of the same act. */
final class Manner {
    private static final int CONTRADICTS_PERCENT = 3;

    private Manner() {}

    /** In so many of a hundred cases a system has the row at all. */
    static boolean tells(Draft draft, int percent) {
        return draft.dice().below(100) < percent;
    }

    /** The number of the decision in this system's brackets. */
    static String docNo(Penalty penalty, Dice dice) {
        return DocumentNumber.of(
                penalty.organ().docPrefix(),
                penalty.decided().getYear(),
                penalty.facts().serial(),
                dice);
    }

    /** Nine in ten as registered; else with blanks, or the city without 市. */
    static String partyName(Party party, Dice dice) {
        String name = party.name();
        int draw = dice.below(100);
        if (party.kind() == Party.Kind.PERSON || draw < 90) {
            return name;
        }
        if (draw < 93) {
            return name + " ";
        }
        if (draw < 96 && party.kind() == Party.Kind.SOLE_TRADER) {
            return name + "（个体工商户）";
        }
        return name.replaceFirst("市", "");
    }

    /** Now and then with the province in front. */
    static String organName(Organ organ, Dice dice) {
        return dice.below(100) < 5 ? "广东省" + organ.name() : organ.name();
    }

    /** The fine in 元; a system contradicts three in a hundred, until it tells the act again. */
    static int fine(Penalty penalty, Draft draft) {
        int fine = penalty.sanction().fineYuan();
        if (fine == 0 || draft.dice().below(100) >= CONTRADICTS_PERCENT || draft.version() > 0) {
            return fine;
        }
        draft.contradicting();
        return fine + (fine >= 1_000 ? 500 : 50);
    }

    /** The day of the decision; a system contradicts two in a hundred by a day, until it tells the act again. */
    static LocalDate decided(Penalty penalty, Draft draft) {
        if (draft.dice().below(100) >= 2 || draft.version() > 0) {
            return penalty.decided();
        }
        draft.contradicting();
        return penalty.decided().minusDays(1);
    }

    /** 案件来源 in words, from the codes of reference 5.2. */
    static String source(String code) {
        return switch (code) {
            case "1" -> "现场检查";
            case "2" -> "投诉";
            case "3" -> "举报";
            case "4" -> "上级交办";
            default -> "其他机关移送";
        };
    }

    static String yuan(int amount) {
        return amount == 0 ? "" : Integer.toString(amount);
    }

    static String names(List<Officer> officers, String separator) {
        return officers.stream().map(Officer::name).collect(Collectors.joining(separator));
    }

    static String certificates(List<Officer> officers, String separator) {
        return officers.stream().map(Officer::certNo).collect(Collectors.joining(separator));
    }

    /** 1 公民, 2 法人, and the given code for sole traders. */
    static String category(Party party, String other) {
        return switch (party.kind()) {
            case PERSON -> "1";
            case ORGANISATION -> "2";
            case SOLE_TRADER -> other;
        };
    }

    static String code(Party party) {
        return party.kind() == Party.Kind.PERSON ? party.idNo() : party.uscc();
    }
}
