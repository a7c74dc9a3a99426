package org.zhifaku.library.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for a steward's decision. Thread-safe. */
public final class IdentityReviews {
    private final JdbcClient jdbc;

    /** The reviews of this warehouse. */
    public IdentityReviews(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Open ones, the likeliest first; {@code kind} null for all. */
    public List<Review> list(@Nullable String kind, int most) {
        return list(kind, "OPEN", most);
    }

    /** Those of a status ({@code OPEN}, {@code DECIDED}, {@code GONE}), the likeliest first; {@code kind} null for all. */
    public List<Review> list(@Nullable String kind, String status, int most) {
        return jdbc.sql("""
                        select * from control.identity_review
                        where status = :status and (:kind::text is null or kind = :kind)
                        order by score desc, review_id limit :most
                        """)
                .param("status", status)
                .param("kind", kind)
                .param("most", most)
                .query(IdentityReviews::review)
                .list();
    }

    /** One, whatever its status. */
    public Optional<Review> find(long reviewId) {
        return jdbc.sql("select * from control.identity_review where review_id = ?")
                .param(reviewId)
                .query(IdentityReviews::review)
                .optional();
    }

    private static Review review(ResultSet row, int index) throws SQLException {
        return new Review(
                row.getLong("review_id"),
                row.getString("kind"),
                row.getObject("left_key", UUID.class),
                row.getObject("right_key", UUID.class),
                row.getString("rule"),
                row.getBigDecimal("score"),
                row.getString("evidence"),
                row.getString("status"),
                row.getObject("found_at", OffsetDateTime.class).toInstant());
    }
}
