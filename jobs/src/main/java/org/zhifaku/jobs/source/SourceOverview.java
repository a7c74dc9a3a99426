package org.zhifaku.jobs.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.connectors.source.PullPlan;
import org.zhifaku.connectors.source.SourceDefinition;
import org.zhifaku.connectors.source.SourceState;
import org.zhifaku.connectors.source.SourceSystem;
import org.zhifaku.connectors.source.Sources;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.simulation.SimulatedSources;
import org.zhifaku.jobs.source.DatasetStanding.About;
import org.zhifaku.jobs.source.DatasetStanding.LastPull;
import org.zhifaku.jobs.source.DatasetStanding.Next;
import org.zhifaku.jobs.source.DatasetStanding.Said;
import org.zhifaku.jobs.source.DatasetStanding.State;
import org.zhifaku.jobs.source.DatasetStanding.Trusted;
import org.zhifaku.library.ledger.PullStatus;

/** How every dataset of every source stands. */
public final class SourceOverview {
    private static final String NIGHTLY = "nightly";

    private final ZhifakuSettings settings;
    private final SimulatedSources simulated;

    public SourceOverview(ZhifakuSettings settings) {
        this.settings = settings;
        this.simulated = new SimulatedSources(settings, settings.demo().records());
    }

    /** @param dataSource the warehouse; null where nothing has run yet */
    public List<DatasetStanding> list(@Nullable DataSource dataSource, Instant now) {
        Map<String, Pulled> pulled = dataSource == null ? Map.of() : pulled(dataSource);
        List<DatasetStanding> standings = new ArrayList<>();
        for (SourceState state : sources()) {
            SourceDefinition definition = state.fold(configured -> configured, SourceState.NotConfigured::incomplete);
            for (SourceDefinition.Dataset dataset : definition.datasets()) {
                Pulled last = pulled.get(state.source() + "/" + dataset.dataset());
                standings.add(standing(state, dataset, last, now));
            }
        }
        return standings;
    }

    private List<SourceState> sources() {
        try {
            return Sources.load(settings.mappings(), settings::source);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sources in '%s'.".formatted(settings.mappings()), e);
        }
    }

    private DatasetStanding standing(
            SourceState state, SourceDefinition.Dataset dataset, @Nullable Pulled pulled, Instant now) {
        boolean plays = simulated.simulates(state.source());
        boolean configured = state.fold(definition -> true, lacking -> plays);
        String place = plays ? "simulated 模拟" : configured ? dataset.transport().place() : "";
        About about = new About(
                state.system().nameZh(),
                dataset.nameZh(),
                state.system().owner(),
                dataset.plan().transportKind(),
                place);
        boolean nightly = configured && state.system().schedule().equals(NIGHTLY);
        return new DatasetStanding(
                state.source(),
                dataset.dataset(),
                about,
                pulled == null ? null : pulled.last(),
                pulled == null ? null : pulled.trusted(),
                nightly ? next(now, state.system(), dataset, pulled) : null,
                configured ? state(pulled) : State.NOT_CONFIGURED);
    }

    private State state(@Nullable Pulled pulled) {
        if (pulled == null) {
            return State.NEVER;
        }
        return switch (pulled.status()) {
            case RUNNING -> State.RUNNING;
            case HELD -> pulled.rejected() ? State.REJECTED : State.HELD;
            case FAILED -> State.FAILED;
            case EMPTY -> isOverdue(pulled) ? State.OVERDUE : State.EMPTY;
            case LANDED -> pulled.goneHeld() ? State.GONE_HELD : isOverdue(pulled) ? State.OVERDUE : State.CURRENT;
        };
    }

    /** Yesterday's data are pulled tonight: what is older than the day before is late, whatever old date was pulled again since. */
    private boolean isOverdue(Pulled pulled) {
        LocalDate reached = pulled.trusted().businessDate();
        return reached == null
                || reached.isBefore(settings.defaultBusinessDate().minusDays(1));
    }

    private @Nullable Next next(
            Instant now, SourceSystem system, SourceDefinition.Dataset dataset, @Nullable Pulled pulled) {
        Instant at = next(now);
        if (at == null) {
            return null;
        }
        if (dataset.plan().pace() != PullPlan.Pace.CONTINUED) {
            return new Next(at, null, false);
        }
        LocalDate date = at.atZone(settings.schedule().zone()).toLocalDate().minusDays(1);
        LocalDate full = system.full()
                .nextDue(date, pulled == null ? null : pulled.trusted().lastFull())
                .orElse(null);
        return new Next(at, full, date.equals(full));
    }

    private @Nullable Instant next(Instant now) {
        try {
            CronExpression cron = new CronExpression(settings.schedule().nightly());
            cron.setTimeZone(TimeZone.getTimeZone(settings.schedule().zone()));
            Date next = cron.getNextValidTimeAfter(Date.from(now));
            return next == null ? null : next.toInstant();
        } catch (ParseException e) {
            throw new IllegalStateException("The settings were checked, but their schedule is wrong.", e);
        }
    }

    private record Pulled(LastPull last, PullStatus status, boolean rejected, boolean goneHeld, Trusted trusted) {}

    private static Map<String, Pulled> pulled(DataSource dataSource) {
        Map<String, Pulled> pulled = new HashMap<>();
        JdbcClient.create(dataSource)
                .sql("""
                        with trusted as (
                            select source, dataset, max(business_date) as trusted_date,
                                max(business_date) filter (where is_full and status = 'LANDED') as last_full
                            from control.pull where status in ('LANDED', 'EMPTY') group by source, dataset)
                        select distinct on (p.source, p.dataset) p.*, w.value, t.trusted_date, t.last_full,
                            s.state as sweep, s.reason as sweep_reason,
                            exists (select from control.pull_decision d where d.pull_id = p.pull_id and d.decision = 'REJECTED') as rejected
                        from control.pull p
                        left join control.watermark w using (source, dataset)
                        left join trusted t using (source, dataset)
                        left join control.full_sweep s using (pull_id)
                        order by p.source, p.dataset, p.pull_id desc
                        """)
                .query((row, index) -> {
                    pulled.put(row.getString("source") + "/" + row.getString("dataset"), pulled(row));
                    return index;
                })
                .list();
        return pulled;
    }

    private static Pulled pulled(ResultSet row) throws SQLException {
        PullStatus status = PullStatus.valueOf(row.getString("status"));
        boolean goneHeld = "HELD".equals(row.getString("sweep"));
        boolean stopped = status == PullStatus.HELD || status == PullStatus.FAILED;
        Said said = new Said(
                stopped ? row.getString("code") : null,
                stopped ? row.getString("reason") : goneHeld ? row.getString("sweep_reason") : null,
                List.of((String[]) row.getArray("told").getArray()));
        LastPull last = new LastPull(
                row.getLong("pull_id"),
                row.getObject("business_date", LocalDate.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getLong("row_count"),
                row.getBoolean("is_full"),
                said);
        Trusted trusted = new Trusted(
                row.getObject("trusted_date", LocalDate.class),
                row.getObject("last_full", LocalDate.class),
                row.getString("value"));
        return new Pulled(last, status, row.getBoolean("rejected"), goneHeld, trusted);
    }
}
