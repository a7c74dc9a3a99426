package org.zhifaku.console.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhifaku.library.search.ActDocument;
import org.zhifaku.library.search.BulkBody;
import org.zhifaku.library.search.EnforcementIndex;
import org.zhifaku.library.search.EnforcementSearch;
import org.zhifaku.library.search.IndexAddress;
import org.zhifaku.library.search.IndexServer;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.schemas.RecordTypes;

class IndexedActsIT {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-0000000000c1");

    private static IndexServer server;
    private static ActSearch acts;

    @BeforeAll
    static void publishOneAct() {
        server = IndexServer.connect(
                IndexAddress.open(URI.create(TestServers.elasticsearch())).withAlias("console-acts"));
        var index = new EnforcementIndex(server, RecordTypes.standard());
        var name = index.create();
        index.pointAliasAt(name);
        var body = new BulkBody();
        body.index(new ActDocument(
                ID,
                "penalty",
                null,
                UUID.randomUUID(),
                null,
                Map.of(
                        "party_name", "样本<b>&食品</b>有限公司",
                        "action_doc_no", "样市监处罚〔2026〕7号",
                        "subject_name", "样本市市场监督管理局",
                        "fine_amount", new BigDecimal("1200.50"),
                        "action_date", LocalDate.of(2026, 3, 1))));
        assertThat(index.sender().send(body)).isEmpty();
        index.refresh(name);
        acts = new IndexedActs(new EnforcementSearch(server, RecordTypes.standard()));
    }

    @AfterAll
    static void disconnect() throws Exception {
        server.close();
    }

    @Test
    void findsByNumberAndByPartOfAName() {
        assertThat(acts.search(query("样市监处罚〔2026〕7号")).total()).isEqualTo(1);

        var page = acts.search(query("食品"));
        assertThat(page.kinds()).containsExactly(new ActPage.Facet("penalty", 1));
        assertThat(page.organs()).containsExactly(new ActPage.Facet("样本市市场监督管理局", 1));
        assertThat(page.years()).containsExactly(new ActPage.Facet("2026", 1));
        assertThat(Highlight.split(page.acts().get(0).highlights().get("party_name")))
                .containsExactly(
                        new Highlight("样本<b>&", false), new Highlight("食品", true), new Highlight("</b>有限公司", false));
    }

    @Test
    void findsOneActByItsId() {
        assertThat(acts.find(ID.toString()).orElseThrow().fields())
                .containsEntry("party_name", "样本<b>&食品</b>有限公司")
                .containsEntry("action_date", "2026-03-01");
        assertThat(acts.find(new UUID(0, 7).toString())).isEmpty();
        assertThat(acts.find("no id")).isEmpty();
    }

    @Test
    void findsNothingWhereNothingWasEverPublished() throws Exception {
        try (var empty = IndexServer.connect(
                IndexAddress.open(URI.create(TestServers.elasticsearch())).withAlias("console-nothing"))) {
            var none = new IndexedActs(new EnforcementSearch(empty, RecordTypes.standard()));

            assertThat(none.search(query("某公司"))).isEqualTo(ActPage.UNPUBLISHED);
            assertThat(none.find(ID.toString())).isEmpty();
        }
    }

    @Test
    void saysThatTheIndexIsDown() throws Exception {
        try (var gone = IndexServer.connect(IndexAddress.open(URI.create("http://127.0.0.1:1")))) {
            var none = new IndexedActs(new EnforcementSearch(gone, RecordTypes.standard()));

            assertThatThrownBy(() -> none.search(query("a"))).isInstanceOf(SearchUnavailableException.class);
            assertThatThrownBy(() -> none.find(ID.toString()))
                    .isInstanceOf(SearchUnavailableException.class)
                    .hasMessageContaining("zhifaku.index");
        }
    }

    private static ActQuery query(String text) {
        return new ActQuery(text, null, null, null, null, 1);
    }
}
