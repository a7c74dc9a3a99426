package org.zhifaku.library.publish;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhifaku.library.search.BulkBody;
import org.zhifaku.library.search.EnforcementIndex;

/** Takes acts out of the index whose last day of publication is over. */
final class ExpirySweep {

    private final DataSource database;
    private final EnforcementIndex index;
    private final HiddenActs hidden;

    ExpirySweep(DataSource database, EnforcementIndex index, HiddenActs hidden) {
        this.database = database;
        this.index = index;
        this.hidden = hidden;
    }

    /** The number of acts taken out. Searches no longer see them when this returns. */
    long run(LocalDate day) {
        long removed = 0;
        UUID last = null;
        while (true) {
            List<EnforcementIndex.Expired> page = index.expired(day, last);
            if (page.isEmpty()) {
                break;
            }
            last = page.get(page.size() - 1).actId();
            remove(page, day);
            removed += page.size();
        }
        if (removed > 0) {
            index.refresh(index.alias());
        }
        return removed;
    }

    private void remove(List<EnforcementIndex.Expired> page, LocalDate day) {
        Map<String, Map<UUID, String>> reasons = new HashMap<>();
        BulkBody body = new BulkBody();
        for (EnforcementIndex.Expired act : page) {
            body.delete(act.actId());
            reasons.computeIfAbsent(act.kind(), any -> new LinkedHashMap<>())
                    .put(act.actId(), "公示期已于" + act.publishUntil() + "届满");
        }
        index.sender().send(body);
        Transactions.in(database, "recording ends of publication", connection -> {
            for (Map.Entry<String, Map<UUID, String>> kind : reasons.entrySet()) {
                hidden.hide(connection, kind.getKey(), kind.getValue(), day);
            }
            return page.size();
        });
    }
}
