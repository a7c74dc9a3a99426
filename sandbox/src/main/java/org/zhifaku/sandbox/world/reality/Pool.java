package org.zhifaku.sandbox.world.reality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhifaku.sandbox.generator.Parties;
import org.zhifaku.sandbox.generator.Party;

/** Firms and sole traders of the connected cities, which their organs inspect, visit and levy. By rank, so that it stays small. */
final class Pool {
    /** Above the ranks that the register begins with. */
    static final int FIRST = 100_000;

    private static final int RANKS = 20_000;

    private final List<Integer> ranks = new ArrayList<>();
    private final Map<String, List<Integer>> byCity = new TreeMap<>();
    private final Parties parties;

    /** @param registered how many of the pool the register has; the others are never met */
    Pool(Parties parties, long registered) {
        this.parties = parties;
        for (int rank = FIRST; rank < FIRST + RANKS && ranks.size() < registered; rank++) {
            String city = parties.firm(rank).uscc().substring(2, 6) + "00";
            if (city.equals(Reality.GUANGZHOU) || city.equals(Reality.SHENZHEN) || city.equals(Reality.ZHONGSHAN)) {
                ranks.add(rank);
                byCity.computeIfAbsent(city, key -> new ArrayList<>()).add(rank);
            }
        }
    }

    int size() {
        return ranks.size();
    }

    int rank(int position) {
        return ranks.get(position);
    }

    /** A party of the body's city; of any city where it has hardly any. Draws in a row give different parties. */
    Party party(Body body, long draw) {
        List<Integer> near = byCity.getOrDefault(body.city(), ranks);
        near = near.size() < RandomTask.OBJECTS ? ranks : near;
        return parties.firm(near.get((int) Math.floorMod(draw, (long) near.size())));
    }
}
