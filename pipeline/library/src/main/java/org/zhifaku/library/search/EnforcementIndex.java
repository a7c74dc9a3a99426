package org.zhifaku.library.search;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.RecordTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index of all acts that may be shown: alias {@code enforcement-acts} over {@code enforcement-acts-<schema version>-<build>}. The
 * schema version follows from settings and mapping, so a changed mapping is another index; the build counts up from 1. Safe for use by
 * several threads; one writer at a time.
 */
public final class EnforcementIndex {

    private static final int ATTEMPTS = 7;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final int PAGE = 1_000;

    private final IndexServer server;
    private final IndexSchema schema;
    private final Pattern buildName;

    public EnforcementIndex(IndexServer server, RecordTypes types) {
        this.server = server;
        this.buildName = Pattern.compile(Pattern.quote(server.alias()) + "-([0-9a-f]{8})-(\\d+)");
        this.schema = IndexSchema.of(types);
    }

    /** What stands behind the alias. */
    public enum State {
        /** No index: the alias has to be made. */
        ABSENT,
        /** An index of another schema version: it serves searches, but a new one has to be built. */
        OUTDATED,
        /** An index of this program's schema version. */
        CURRENT
    }

    /** The name to search by. */
    public String alias() {
        return server.alias();
    }

    /** What stands behind the alias now. */
    public State state() {
        return current()
                .map(name -> schema.version().equals(schemaVersionOf(name)) ? State.CURRENT : State.OUTDATED)
                .orElse(State.ABSENT);
    }

    /** Name of the index behind the alias. */
    public Optional<String> current() {
        JsonNode answer = server.find("GET", "/_alias/" + alias(), null);
        return answer == null || answer.isEmpty()
                ? Optional.empty()
                : Optional.of(answer.propertyNames().iterator().next());
    }

    /** Names of all builds that are there, the one made last at the end. */
    public List<String> builds() {
        JsonNode answer = server.find("GET", "/" + alias() + "-*?filter_path=*.settings.index.creation_date", null);
        List<String> names = new ArrayList<>();
        if (answer != null) {
            for (String name : answer.propertyNames()) {
                if (buildName.matcher(name).matches()) {
                    names.add(name);
                }
            }
            names.sort(Comparator.comparing((String name) -> answer.path(name)
                            .path("settings")
                            .path("index")
                            .path("creation_date")
                            .asString(""))
                    .thenComparing(Comparator.naturalOrder()));
        }
        return names;
    }

    /** Makes a new empty index of this schema version, without the alias, and gives its name. */
    public String create() {
        int build = builds().stream()
                        .map(buildName::matcher)
                        .filter(Matcher::matches)
                        .mapToInt(matcher -> Integer.parseInt(matcher.group(2)))
                        .max()
                        .orElse(0)
                + 1;
        String name = "%s-%s-%06d".formatted(alias(), schema.version(), build);
        server.call("PUT", "/" + name, schema.body());
        return name;
    }

    /**
     * Lets the alias stand for this index, in one step: no search falls between. Where the alias is new, it is made so too. The index
     * it stood for stays, for going back.
     */
    public void pointAliasAt(String name) {
        ObjectNode body = IndexServer.JSON.createObjectNode();
        ArrayNode actions = body.putArray("actions");
        current().ifPresent(old -> actions.addObject()
                .putObject("remove")
                .put("index", old)
                .put("alias", alias()));
        actions.addObject()
                .putObject("add")
                .put("index", name)
                .put("alias", alias())
                .put("is_write_index", true);
        server.call("POST", "/_aliases", body);
    }

    /**
     * Deletes every build except the one behind the alias and the one before it.
     *
     * @return the names deleted
     */
    public List<String> deleteOldBuilds() {
        List<String> builds = builds();
        String current = current().orElse("");
        List<String> old = builds.subList(0, Math.max(0, builds.indexOf(current) - 1));
        old.forEach(this::delete);
        return List.copyOf(old);
    }

    /** Deletes this build; one that is not there is fine. */
    public void delete(String name) {
        server.find("DELETE", "/" + name, null);
    }

    /** Writes through the alias. */
    public BulkSender sender() {
        return new BulkSender(server, alias(), true, ATTEMPTS, FIRST_PAUSE);
    }

    /** Writes to this build, whether or not the alias stands for it. */
    public BulkSender senderTo(String name) {
        return new BulkSender(server, name, false, ATTEMPTS, FIRST_PAUSE);
    }

    /** Makes all that was written visible to searches. */
    public void refresh(String nameOrAlias) {
        server.call("POST", "/" + nameOrAlias + "/_refresh", null);
    }

    /** Stops refreshing while much is written ({@code true}), or goes back to the server's default. */
    public void pauseRefresh(String nameOrAlias, boolean pause) {
        ObjectNode body = IndexServer.JSON.createObjectNode();
        if (pause) {
            body.put("refresh_interval", "-1");
        } else {
            body.putNull("refresh_interval");
        }
        server.call("PUT", "/" + nameOrAlias + "/_settings", body);
    }

    /** Number of documents that searches see. */
    public long count(String nameOrAlias) {
        return server.call("GET", "/" + nameOrAlias + "/_count", null)
                .path("count")
                .asLong();
    }

    /**
     * An act in the index whose last day of publication is over.
     *
     * @param kind its record type
     * @param actId its id
     * @param publishUntil the day
     */
    public record Expired(String kind, UUID actId, LocalDate publishUntil) {}

    /**
     * A page of the acts whose last day of publication lies before {@code day}, in order of id.
     *
     * @param after id of the last act of the page before; null for the first page
     */
    public List<Expired> expired(LocalDate day, @Nullable UUID after) {
        ObjectNode body = IndexServer.JSON.createObjectNode();
        body.put("size", PAGE).put("track_total_hits", false);
        body.putArray("_source").add(ActDocument.KIND).add(ActDocument.PUBLISH_UNTIL);
        body.putObject("query")
                .putObject("range")
                .putObject(ActDocument.PUBLISH_UNTIL)
                .put("lt", day.toString());
        body.putArray("sort").addObject().put(ActDocument.ACT_ID, "asc");
        if (after != null) {
            body.putArray("search_after").add(after.toString());
        }
        List<Expired> page = new ArrayList<>();
        for (JsonNode hit : server.call("POST", "/" + alias() + "/_search", body)
                .path("hits")
                .path("hits")) {
            JsonNode source = hit.path("_source");
            page.add(new Expired(
                    source.path(ActDocument.KIND).asString(),
                    UUID.fromString(hit.path("_id").asString()),
                    LocalDate.parse(source.path(ActDocument.PUBLISH_UNTIL).asString())));
        }
        return page;
    }

    private @Nullable String schemaVersionOf(String name) {
        Matcher matcher = buildName.matcher(name);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
