package org.zhifaku.library.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes groups of keys from links. Links are taken one by one, the strongest first: decisions of stewards, then rules in their order, then
 * points, then keys. A link joins the groups of its two keys unless a steward holds a key of the one different from a key of the other,
 * or, for links of rules, both groups are known by checked codes and share none. So the outcome depends on the links only, not on the order in which
 * records came, and whatever was held different stays apart however many keys lie between.
 *
 * <p>The id of a group is its first member in the order in which members are given. Not thread-safe.
 */
final class Clusters {

    /**
     * A key.
     *
     * @param codes its checked codes, per element of the veto; empty sets where none is known
     */
    record Member(UUID key, List<Set<String>> codes) {}

    /**
     * Two keys that may be one.
     *
     * @param rule the rule, or {@code STEWARD}
     * @param block the compared block; null for a steward's
     * @param decision the steward's decision, else 0
     */
    record Link(
            UUID left, UUID right, String rule, @Nullable UUID block, long decision) {
        boolean isSteward() {
            return block == null;
        }
    }

    /** Two keys that a steward holds different. */
    record Apart(UUID left, UUID right) {}

    private static final class Group {
        private Group parent = this;
        private int id;
        private final List<Group> apart = new ArrayList<>();
        private final List<Set<String>> codes;

        Group(int position, List<Set<String>> codes) {
            this.id = position;
            this.codes = new ArrayList<>(codes);
        }

        Group root() {
            Group root = this;
            while (root.parent != root) {
                root.parent = root.parent.parent;
                root = root.parent;
            }
            return root;
        }
    }

    private final List<Member> members;
    private final Map<UUID, Group> groups = new HashMap<>();
    private final Map<UUID, Link> reasons = new HashMap<>();
    private final List<Link> refused = new ArrayList<>();

    /** @param members all keys; the first of a group is its id */
    Clusters(List<Member> members) {
        this.members = List.copyOf(members);
        for (int i = 0; i < this.members.size(); i++) {
            groups.put(
                    this.members.get(i).key(), new Group(i, this.members.get(i).codes()));
        }
    }

    /**
     * Joins what may be joined.
     *
     * @param links strongest first; both keys are members
     * @param apart both keys are members
     */
    Clusters join(List<Link> links, List<Apart> apart) {
        for (Apart pair : apart) {
            Group left = group(pair.left());
            Group right = group(pair.right());
            left.apart.add(right);
            right.apart.add(left);
        }
        for (Link link : links) {
            Group left = group(link.left()).root();
            Group right = group(link.right()).root();
            if (left != right) {
                if (isAllowed(left, right, link.isSteward())) {
                    unite(left, right);
                    reasons.putIfAbsent(link.left(), link);
                    reasons.putIfAbsent(link.right(), link);
                } else {
                    refused.add(link);
                }
            }
        }
        return this;
    }

    /** All keys, in the order in which they were given. */
    List<UUID> keys() {
        return members.stream().map(Member::key).toList();
    }

    /** The id of a key's group. */
    UUID id(UUID key) {
        return members.get(group(key).root().id).key();
    }

    /** The link by which a key came into its group; null where the key is alone. */
    @Nullable
    Link reason(UUID key) {
        return reasons.get(key);
    }

    /** Links that would have joined what is held different or has different codes, strongest first. */
    List<Link> refused() {
        return List.copyOf(refused);
    }

    private Group group(UUID key) {
        Group group = groups.get(key);
        if (group == null) {
            throw new IllegalArgumentException(
                    "Key %s of a link is no member. Give all keys of all links.".formatted(key));
        }
        return group;
    }

    private static boolean isAllowed(Group left, Group right, boolean steward) {
        Group fewer = left.apart.size() <= right.apart.size() ? left : right;
        Group other = fewer == left ? right : left;
        for (Group group : fewer.apart) {
            if (group.root() == other) {
                return false;
            }
        }
        return steward || agree(left.codes, right.codes);
    }

    /** Whether no kind of code is known on both sides without a common one. */
    private static boolean agree(List<Set<String>> left, List<Set<String>> right) {
        for (int i = 0; i < left.size(); i++) {
            Set<String> ours = left.get(i);
            Set<String> theirs = right.get(i);
            if (!ours.isEmpty() && !theirs.isEmpty() && ours.stream().noneMatch(theirs::contains)) {
                return false;
            }
        }
        return true;
    }

    private static void unite(Group left, Group right) {
        Group larger = left.apart.size() >= right.apart.size() ? left : right;
        Group smaller = larger == left ? right : left;
        smaller.parent = larger;
        larger.id = Math.min(larger.id, smaller.id);
        larger.apart.addAll(smaller.apart);
        for (int i = 0; i < larger.codes.size(); i++) {
            Set<String> all = new HashSet<>(larger.codes.get(i));
            all.addAll(smaller.codes.get(i));
            larger.codes.set(i, Set.copyOf(all));
        }
    }
}
