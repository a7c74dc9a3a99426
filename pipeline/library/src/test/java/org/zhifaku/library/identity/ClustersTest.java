package org.zhifaku.library.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhifaku.library.identity.Clusters.Apart;
import org.zhifaku.library.identity.Clusters.Link;
import org.zhifaku.library.identity.Clusters.Member;

class ClustersTest {
    private static final UUID A = key(1);
    private static final UUID B = key(2);
    private static final UUID C = key(3);
    private static final UUID D = key(4);

    private static UUID key(int number) {
        return new UUID(0, number);
    }

    private static Member named(UUID key) {
        return new Member(key, List.of(Set.of()));
    }

    private static Member coded(UUID key, String code) {
        return new Member(key, List.of(Set.of(code)));
    }

    private static Link rule(UUID left, UUID right) {
        return new Link(left, right, "P6", key(99), 0);
    }

    private static Link steward(UUID left, UUID right) {
        return new Link(left, right, "STEWARD", null, 7);
    }

    @Test
    void takesTheFirstMemberAsId() {
        Clusters clusters =
                new Clusters(List.of(named(B), named(A), named(C))).join(List.of(rule(A, B), rule(A, C)), List.of());

        assertThat(List.of(clusters.id(A), clusters.id(B), clusters.id(C))).containsOnly(B);
    }

    @Test
    void neverJoinsTwoCodesThroughOthers() {
        Clusters clusters = new Clusters(List.of(coded(A, "1"), named(B), coded(C, "2")))
                .join(List.of(rule(A, B), rule(B, C)), List.of());

        assertThat(clusters.id(B)).isEqualTo(A);
        assertThat(clusters.id(C)).isEqualTo(C);
        assertThat(clusters.refused()).containsExactly(rule(B, C));
    }

    @Test
    void keepsApartWhatAStewardHoldsDifferentThroughOthers() {
        Clusters clusters = new Clusters(List.of(named(A), named(B), named(C), named(D)))
                .join(List.of(rule(A, B), rule(C, D), rule(A, D)), List.of(new Apart(B, C)));

        assertThat(clusters.id(B)).isEqualTo(A);
        assertThat(clusters.id(D)).isEqualTo(C);
    }

    @Test
    void joinsTwoCodesWhereAStewardSaysSo() {
        Clusters clusters = new Clusters(List.of(coded(A, "1"), coded(B, "2"), coded(C, "3"), named(D)))
                .join(List.of(steward(A, B), rule(A, D), rule(C, D)), List.of());

        assertThat(List.of(clusters.id(A), clusters.id(B), clusters.id(D))).containsOnly(A);
        assertThat(clusters.id(C)).isEqualTo(C);
        assertThat(clusters.reason(D)).isEqualTo(rule(A, D));
        assertThat(clusters.reason(C)).isNull();
    }

    @Test
    void sharesOneOfSeveralCodes() {
        Clusters clusters = new Clusters(
                        List.of(new Member(A, List.of(Set.of("1", "2"))), new Member(B, List.of(Set.of("2")))))
                .join(List.of(rule(A, B)), List.of());

        assertThat(clusters.id(B)).isEqualTo(A);
    }

    @Test
    void holdsWhateverLiesApartInLargeGroups() {
        Random random = new Random(5);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            members.add(i % 10 == 0 ? coded(key(i), "c" + i) : named(key(i)));
        }
        List<Link> links = new ArrayList<>();
        List<Apart> apart = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            links.add(rule(key(random.nextInt(200)), key(random.nextInt(200))));
        }
        for (int i = 0; i < 60; i++) {
            apart.add(new Apart(key(random.nextInt(100)), key(100 + random.nextInt(100))));
        }

        Clusters clusters = new Clusters(members).join(links, apart);
        Collections.shuffle(apart, random);
        Clusters again = new Clusters(members).join(links, apart);

        assertThat(apart)
                .allSatisfy(pair -> assertThat(clusters.id(pair.left())).isNotEqualTo(clusters.id(pair.right())));
        for (int i = 0; i < 200; i += 10) {
            for (int j = 0; j < i; j += 10) {
                assertThat(clusters.id(key(i))).isNotEqualTo(clusters.id(key(j)));
            }
        }
        assertThat(members)
                .allSatisfy(member -> assertThat(again.id(member.key())).isEqualTo(clusters.id(member.key())));
    }

    @Test
    void refusesALinkOfAKeyThatIsNoMember() {
        assertThatThrownBy(() -> new Clusters(List.of(named(A))).join(List.of(rule(A, B)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(B.toString());
    }
}
