package org.zhifaku.sandbox.world.reality;

import java.util.List;
import org.zhifaku.sandbox.generator.Organ;

/**
 * An organ that is connected to systems beside the credit centre.
 *
 * @param ordinal its place in {@link Reality#bodies()}
 * @param city the city's 6 digits
 * @param level 主体层级: 3 city, 4 county
 * @param officers at least two, in the order of their certificates
 */
public record Body(Organ organ, int ordinal, String city, int level, List<Officer> officers) {
    public Body {
        officers = List.copyOf(officers);
    }

    public boolean shenzhen() {
        return city.equals(Reality.SHENZHEN);
    }

    public boolean zhongshan() {
        return city.equals(Reality.ZHONGSHAN);
    }

    /** 检查实施清单编码: credit code of the body, level, item, serial. The form after character 19 is invented. */
    public String implementationCode(Item item) {
        return organ.uscc() + level + item.code() + "00";
    }

    /** Of a number of two officers: different ones where the body has more than two. */
    public List<Officer> pair(long number) {
        int first = (int) Math.floorMod(number, (long) officers.size());
        return List.of(officers.get(first), officers.get((first + 1) % officers.size()));
    }
}
