package org.zhifaku.library.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordTypes;

class EnforcementSearchIT {

    private static final String ORGAN = "中山市市场监督管理局";
    private static final String OTHER_ORGAN = "中山市应急管理局";

    private static IndexServer server;
    private static EnforcementIndex index;
    private static EnforcementSearch search;

    @BeforeAll
    static void fillAnIndex() {
        IndexAddress address = IndexAddress.open(URI.create(TestServers.elasticsearch()))
                .withAlias("search-it-" + ProcessHandle.current().pid());
        server = IndexServer.connect(address);
        index = new EnforcementIndex(server, RecordTypes.standard());
        search = new EnforcementSearch(server, RecordTypes.standard());
        index.pointAliasAt(index.create());
        BulkBody body = new BulkBody();
        body.index(penalty("甲", "中山市甲乙餐饮店", "粤市监处罚〔2023〕12号", ORGAN, "2023-05-06", "未取得食品经营许可"));
        body.index(penalty("乙", "中山市乙甲餐饮店", "粤市监处罚〔2023〕13号", ORGAN, "2024-01-02", "超范围经营"));
        body.index(penalty("丙", "丙丁KTV娱乐有限公司", "(中)应急罚〔2022〕执法支队-12号", OTHER_ORGAN, "2022-07-08", "<b>占用</b>疏散通道"));
        body.index(penalty("丁", "张**", "4420001234567", OTHER_ORGAN, "2022-07-09", "占用疏散通道"));
        assertThat(index.sender().send(body)).isEmpty();
        index.refresh(index.alias());
    }

    @AfterAll
    static void removeIt() throws IOException {
        index.builds().forEach(index::delete);
        server.close();
    }

    private static ActDocument penalty(
            String id, String party, String number, String organ, String date, String violation) {
        Map<String, Object> elements = new HashMap<>();
        elements.put("party_name", party);
        elements.put("action_doc_no", number);
        elements.put("subject_name", organ);
        elements.put("action_date", LocalDate.parse(date));
        elements.put("violation_type", violation);
        elements.put("violation_facts", party + "的事实");
        elements.put("fine_amount", new BigDecimal("2000.500000"));
        elements.put("penalty_kinds", List.of("201"));
        elements.put("long_term", false);
        elements.put(
                "party_uscc",
                "92442000TEST" + Integer.toHexString(party.hashCode() & 0xFFFFF).toUpperCase());
        UUID act = Hashes.key("penalty", id);
        return new ActDocument(act, "penalty", null, Hashes.key("content", id), null, elements);
    }

    private static List<String> parties(SearchResult result) {
        return result.hits().stream().map(hit -> hit.text("party_name")).toList();
    }

    @Test
    void findsAPartyByItsNameFirst() {
        SearchResult result = search.search(SearchRequest.of("中山市甲乙餐饮店"));

        assertThat(parties(result)).containsExactly("中山市甲乙餐饮店");
        assertThat(result.loose()).isFalse();
    }

    @Test
    void findsAPieceOfANameOnlyWhereItStandsAsAWhole() {
        assertThat(parties(search.search(SearchRequest.of("甲乙餐饮")))).containsExactly("中山市甲乙餐饮店");
        assertThat(parties(search.search(SearchRequest.of("餐饮店")))).containsExactlyInAnyOrder("中山市甲乙餐饮店", "中山市乙甲餐饮店");
    }

    @Test
    void saysWhenItOnlyFoundSomethingLikeIt() {
        SearchResult result = search.search(SearchRequest.of("中山市甲乙餐饮有限公司"));

        assertThat(result.loose()).isTrue();
        assertThat(parties(result)).first().isEqualTo("中山市甲乙餐饮店");
    }

    @Test
    void findsALatinWordAndASingleCharacterWithinChinese() {
        assertThat(parties(search.search(SearchRequest.of("ktv")))).containsExactly("丙丁KTV娱乐有限公司");
        assertThat(parties(search.search(SearchRequest.of("丙")))).containsExactly("丙丁KTV娱乐有限公司");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "粤市监处罚〔2023〕12号",
                "粤市监处罚﹝２０２３﹞第０１２号",
                "粤市监处罚[2023]12号",
                "粤市监处罚 (2023) 12 号",
                "粤市监处罚【2023】12号",
                "粤市监处罚（2023）12号",
                "粤市监处罚2023 12号"
            })
    void findsADocumentNumberHoweverItsBracketsAreWritten(String typed) {
        assertThat(parties(search.search(SearchRequest.of(typed)))).first().isEqualTo("中山市甲乙餐饮店");
    }

    @Test
    void needsEveryWordInSomeField() {
        assertThat(parties(search.search(SearchRequest.of("餐饮店 食品经营")))).containsExactly("中山市甲乙餐饮店");
    }

    @Test
    void filtersByOrganAndDateAndCountsFacets() {
        SearchResult all = search.search(SearchRequest.of(""));
        SearchResult some = search.search(new SearchRequest(
                null, "penalty", OTHER_ORGAN, LocalDate.parse("2022-07-09"), LocalDate.parse("2022-12-31"), 0, 10));

        assertThat(all.total()).isEqualTo(4);
        assertThat(all.organs())
                .containsExactlyInAnyOrder(new SearchResult.Facet(ORGAN, 2), new SearchResult.Facet(OTHER_ORGAN, 2));
        assertThat(all.years()).first().isEqualTo(new SearchResult.Facet("2024", 1));
        assertThat(all.kinds()).containsExactly(new SearchResult.Facet("penalty", 4));
        assertThat(parties(some)).containsExactly("张**");
    }

    @Test
    void marksWhatMatchedAndEscapesWhatTheTextHolds() {
        SearchResult result = search.search(SearchRequest.of("疏散通道"));

        assertThat(result.hits())
                .flatExtracting(hit -> hit.highlights().getOrDefault("violation_type", List.of()))
                .containsExactlyInAnyOrder("&lt;b&gt;占用&lt;&#x2F;b&gt;<em>疏散通道</em>", "占用<em>疏散通道</em>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "party_name:*",
                "\" OR 1=1",
                "{\"match_all\":{}}",
                "((((",
                "a AND NOT b~9",
                "/.*/",
                "\\",
                "\u0000\u0002",
                "<script>alert(1)</script>",
                "%_%",
                "〔",
                "𠮷野家"
            })
    void takesEveryTextLiterally(String typed) {
        SearchResult result = search.search(SearchRequest.of(typed));

        assertThat(result.total()).isIn(0L, typed.codePoints().allMatch(Character::isISOControl) ? 4L : 0L);
    }

    @Test
    void takesAVeryLongText() {
        assertThat(search.search(SearchRequest.of("中 山 市 ".repeat(5_000))).total())
                .isNotNegative();
    }

    @Test
    void refusesPagesThatAreTooLargeOrTooDeep() {
        assertThatThrownBy(() -> new SearchRequest("", null, null, null, null, 0, 101))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'size' is 101");
        assertThatThrownBy(() -> new SearchRequest("", null, null, null, null, 100, 100))
                .hasMessageContaining("0 to 99");
    }

    @Test
    void sumsHashesExactly() {
        long high = 0;
        long low = 0;
        for (String id : List.of("甲", "乙", "丙", "丁")) {
            high += Hashes.checksumHigh(Hashes.key("content", id));
            low += Hashes.checksumLow(Hashes.key("content", id));
        }

        SearchChecksums checksums = new SearchChecksums(server);

        assertThat(checksums.byKind()).containsOnly(Map.entry("penalty", new SearchChecksums.Sum(4, high, low)));
        assertThat(checksums.byBucket("penalty").values().stream()
                        .mapToLong(SearchChecksums.Sum::acts)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void namesWhatTheMappingRefusesAndTakesTheRest() {
        BulkBody body = new BulkBody();
        UUID bad = Hashes.key("penalty", "坏");
        UUID good = Hashes.key("penalty", "好");
        body.index(new ActDocument(bad, "penalty", null, bad, null, Map.of("party_id_no", "x")));
        body.index(new ActDocument(good, "penalty", null, good, null, Map.of("party_name", "好")));

        List<BulkSender.Failure> failures = index.sender().send(body);

        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(failure.actId()).isEqualTo(bad);
            assertThat(failure.error())
                    .contains("strict_dynamic_mapping_exception")
                    .contains("party_id_no");
        });
        BulkBody undo = new BulkBody();
        undo.delete(good);
        undo.delete(bad);
        assertThat(index.sender().send(undo)).isEmpty();
        index.refresh(index.alias());
    }

    @Test
    void swapsTheAliasInOneStepAndKeepsTheBuildBefore() {
        String before = index.current().orElseThrow();
        String next = index.create();
        try {
            index.pointAliasAt(next);

            assertThat(index.current()).contains(next);
            assertThat(index.builds()).containsExactly(before, next);
            assertThat(index.deleteOldBuilds()).isEmpty();
        } finally {
            index.pointAliasAt(before);
            index.delete(next);
        }
        assertThat(index.state()).isEqualTo(EnforcementIndex.State.CURRENT);
    }

    @Test
    void saysWhereTheServerIsMissing() throws IOException {
        try (IndexServer nobody = IndexServer.connect(IndexAddress.open(URI.create("http://127.0.0.1:1")))) {
            EnforcementSearch lost = new EnforcementSearch(nobody, RecordTypes.standard());

            assertThatThrownBy(() -> lost.search(SearchRequest.of("甲")))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("http://127.0.0.1:1")
                    .hasMessageContaining("index.url");
        }
    }

    @Test
    void givesUpOnAServerThatTakesTheRequestAndDoesNotAnswer() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                IndexServer hanging = IndexServer.connect(
                        IndexAddress.open(URI.create("http://127.0.0.1:" + silent.getLocalPort())))) {
            var patient = new EnforcementSearch(hanging, RecordTypes.standard(), Duration.ofMillis(300));

            long start = System.nanoTime();
            assertThatThrownBy(() -> patient.search(SearchRequest.of("餐饮"))).isInstanceOf(IndexException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        }
    }
}
