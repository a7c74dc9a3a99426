package org.zhifaku.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;
import org.zhifaku.sandbox.exchange.SimulatedShenzhen;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.world.telling.TellingRow;
import tools.jackson.databind.JsonNode;

/** The repository's own schedule of full pulls, over a real database: what increments miss is found on the weekday that it names. */
class ScheduledFullPullIT {
    private static final LocalDate MONDAY = TestLibrary.FIRST_DAY;
    private static final int SATURDAY = 5;
    private static final String LATE = "粤测执罚〔2026〕90001号";

    @TempDir
    Path folder;

    private TestLibrary library;
    private SimulatedHome home;
    private SimulatedShenzhen shenzhen;
    private JdbcClient atTheSource;

    @BeforeEach
    void open() {
        library = TestLibrary.create(folder, 20);
        home = new SimulatedHome(folder.resolve("shenzhen"), 7, 1_000, MONDAY);
        shenzhen = SimulatedShenzhen.start(home);
        atTheSource = JdbcClient.create(shenzhen.database().dataSource());
        library.reach(shenzhen);
    }

    @AfterEach
    void close() {
        shenzhen.close();
        library.close();
    }

    @Test
    void findsTheLateRowAndWithdrawsTheSilentlyDeletedOneOnItsWeekday() {
        night(0);
        night(1);
        Map<String, Object> victim = aPublishedOneThatNobodyTellsAgain();
        String deleted = String.valueOf(victim.get("action_doc_no"));
        String deletedCell = String.valueOf(victim.get("action_doc_no_raw"));
        comesLate(deletedCell);
        assertThat(atTheSource
                        .sql("delete from data.penalty where \"PUNISHMENT_CODE\" = ?")
                        .param(deletedCell)
                        .update())
                .isEqualTo(1);
        night(3);

        assertThat(standing(LATE)).as("increments do not see it").isZero();
        assertThat(standing(deleted)).as("nor that it is gone").isEqualTo(1);
        assertThat(acts(deleted)).containsExactly("CURRENT");
        assertThat(published(deleted)).isTrue();

        Answer saturday = night(SATURDAY);

        assertThat(saturday.err()).contains("1 records are gone");
        assertThat(standing(LATE)).isEqualTo(1);
        assertThat(acts(LATE)).containsExactly("CURRENT");
        assertThat(published(LATE)).isTrue();
        assertThat(standing(deleted)).isZero();
        assertThat(acts(deleted)).containsExactly("WITHDRAWN");
        assertThat(published(deleted)).isFalse();
        assertThat(library.jdbc()
                        .sql("select reason from control.gone")
                        .query(String.class)
                        .single())
                .contains("全量");
        JsonNode line = saturday.json().path("rows").path(0);
        long inTheView = atTheSource
                .sql("select count(*) from exchange.v_penalty")
                .query(Long.class)
                .single();
        assertThat(line.path("read").asLong())
                .as("every row of the view and the one record that is gone")
                .isEqualTo(inTheView + 1);
        assertThat(library.count("source.penalty where withdrawn_at is null")
                        + library.count("control.quarantine where status = 'OPEN'"))
                .as("one record or one open reject for each row that stands, none doubled")
                .isEqualTo(atTheSource
                        .sql("select count(*) from exchange.v_penalty where \"IS_DELETE\" is distinct from '1'")
                        .query(Long.class)
                        .single());
        assertThat(library.command("reconcile", "--source", "shenzhen", "--json")
                        .json()
                        .path("agrees")
                        .asBoolean())
                .isTrue();

        assertThat(library.jdbc()
                        .sql("select business_date::text from control.pull where is_full order by pull_id")
                        .query(String.class)
                        .list())
                .as("the first pull, then that of Saturday")
                .isEqualTo(List.of(MONDAY.toString(), MONDAY.plusDays(SATURDAY).toString()));
        for (JsonNode standing : library.command("source", "list", "--json").json()) {
            if (standing.path("source").asString().equals("shenzhen")
                    && standing.path("dataset").asString().equals("penalty")) {
                assertThat(standing.path("last_full").asString())
                        .isEqualTo(MONDAY.plusDays(SATURDAY).toString());
                assertThat(standing.path("next_full").asString()).isNotEmpty();
            }
        }
    }

    private Answer night(int day) {
        LocalDate date = MONDAY.plusDays(day);
        shenzhen.ensureThrough(date);
        Answer night = library.command(
                "run", "nightly", "--source", "shenzhen", "--dataset", "penalty", "--date", date.toString(), "--json");
        assertThat(night.status()).as(night.err()).isLessThan(2);
        assertThat(night.json().path("balanced").asBoolean()).as(night.out()).isTrue();
        return night;
    }

    /** A new row, stamped a month ago: as if it had lain in a drawer, far beyond what increments look back to. */
    private void comesLate(String like) {
        assertThat(atTheSource
                        .sql("""
                                insert into data.penalty
                                select (jsonb_populate_record(p, jsonb_build_object(
                                    'ID', 'late-1', 'PUNISHMENT_CODE', :late, 'UPDATE_TIME', :stamped))).*
                                from data.penalty p where "PUNISHMENT_CODE" = :like
                                """)
                        .param("late", LATE)
                        .param("stamped", MONDAY.minusDays(30) + "T10:00:00")
                        .param("like", like)
                        .update())
                .isEqualTo(1);
    }

    private Map<String, Object> aPublishedOneThatNobodyTellsAgain() {
        Set<String> toldAgain = new HashSet<>();
        for (int day = 2; day <= SATURDAY; day++) {
            try (Stream<TellingRow> changes =
                    home.world().view("shenzhen", "penalty").changes(MONDAY.plusDays(day))) {
                changes.forEach(row -> toldAgain.add(row.key()));
            }
        }
        Set<String> settled = new HashSet<>(atTheSource
                .sql("select \"PUNISHMENT_CODE\" from data.penalty where \"ID\" <> all (?)")
                .param(toldAgain.toArray(String[]::new))
                .query(String.class)
                .list());
        return library.jdbc().sql("""
                        select s.action_doc_no, s.action_doc_no_raw
                        from source.penalty s join topic.penalty t using (action_doc_no, party_name)
                        where s.withdrawn_at is null and t.status = 'CURRENT'
                            and not exists (select from control.not_public n where n.act_id = t.act_id)
                        order by 1
                        """).query().listOfRows().stream()
                .filter(row -> settled.contains(String.valueOf(row.get("action_doc_no_raw"))))
                .findFirst()
                .orElseThrow();
    }

    private long standing(String docNo) {
        return library.jdbc()
                .sql("select count(*) from source.penalty where withdrawn_at is null and action_doc_no = ?")
                .param(docNo)
                .query(Long.class)
                .single();
    }

    private List<String> acts(String docNo) {
        return library.jdbc()
                .sql("select status from topic.penalty where action_doc_no = ?")
                .param(docNo)
                .query(String.class)
                .list();
    }

    private boolean published(String docNo) {
        for (JsonNode hit :
                library.command("index", "search", docNo, "--json").json().path("hits")) {
            if (hit.path("record").path("action_doc_no").asString().equals(docNo)) {
                return true;
            }
        }
        return false;
    }
}
