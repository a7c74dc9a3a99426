package org.zhifaku.sandbox.world.reality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhifaku.sandbox.generator.Dice;
import org.zhifaku.sandbox.generator.Organ;
import org.zhifaku.sandbox.generator.Organs;
import org.zhifaku.sandbox.generator.Parties;
import org.zhifaku.sandbox.generator.Party;

/** The organs of Guangzhou, Shenzhen and Zhongshan (towns and streets excepted), with their officers. */
final class Bodies {
    private static final long OFFICERS = 1L << 42;
    private static final String[] DUTIES = {"科员", "一级科员", "四级主任科员", "三级主任科员", "副大队长", "大队长"};

    private final List<Body> all = new ArrayList<>();
    private final Map<String, Body> byCode = new HashMap<>();

    Bodies(Organs organs, Parties parties, long seed, LocalDate baseDate, long records) {
        for (Organ organ : organs.all()) {
            String city = organ.areaCode().substring(0, 4) + "00";
            boolean connected =
                    city.equals(Reality.GUANGZHOU) || city.equals(Reality.SHENZHEN) || city.equals(Reality.ZHONGSHAN);
            if (connected && organ.field() != Organ.Field.TOWN) {
                int level = organ.areaCode().equals(city) ? 3 : 4;
                int staff = (int) Math.min(40, (level == 3 ? 3 : 2) + records / 20_000);
                List<Officer> officers = new ArrayList<>();
                for (int i = 0; i < staff; i++) {
                    officers.add(officer(organ, i, parties.person(OFFICERS + all.size() * 100L + i), seed, baseDate));
                }
                Body body = new Body(organ, all.size(), city, level, officers);
                all.add(body);
                byCode.put(organ.uscc(), body);
            }
        }
    }

    private static Officer officer(Organ organ, int number, Party person, long seed, LocalDate baseDate) {
        String certNo = organ.areaCode()
                + String.format(Locale.ROOT, "%02d%03d", organ.field().ordinal() + 1, number + 1);
        Dice dice = new Dice(seed, 43, Long.parseLong(certNo));
        // Certificates hold five years; one in twenty has run out.
        LocalDate from = baseDate.minusDays(dice.chance(0.05) ? 1_830 + dice.below(300) : 30 + dice.below(1_700));
        String idNo = person.idNo();
        return new Officer(
                certNo,
                person.name(),
                (idNo.charAt(16) - '0') % 2 == 1 ? "1" : "2",
                idNo,
                from,
                from.plusYears(5).minusDays(1),
                number == 2 && dice.chance(0.1),
                dice.of(DUTIES));
    }

    List<Body> all() {
        return all;
    }

    Optional<Body> of(Organ organ) {
        return Optional.ofNullable(byCode.get(organ.uscc()));
    }
}
