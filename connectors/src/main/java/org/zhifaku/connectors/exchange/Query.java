package org.zhifaku.connectors.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A statement, or a part of one, with the values of its question marks in order.
 *
 * @param values texts, and numbers as {@link java.math.BigDecimal}
 */
record Query(String sql, List<Object> values) {

    Query {
        values = List.copyOf(values);
    }

    static Query of(String sql, Object... values) {
        return new Query(sql, Arrays.asList(values));
    }

    /** This one, then another. */
    Query then(Query more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(more.values);
        return new Query(sql + more.sql, all);
    }

    Query then(String more) {
        return new Query(sql + more, values);
    }

    /** In brackets. */
    Query grouped() {
        return new Query("(" + sql + ")", values);
    }
}
