package org.zhifaku.jobs.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * All settings of the program.
 *
 * @param home where state lives: landing, embedded data, exports, secrets; absolute
 * @param mappings the folder of source definitions, code sets and rules; absolute
 * @param database the warehouse; embedded when no URL is given
 * @param index the search index; embedded when no URL is given
 * @param console the web console
 * @param schedule when the nightly job runs under {@code serve}
 * @param secrets where secrets are kept
 * @param embedded how the embedded servers are started
 * @param demo the simulated source
 * @param sources per source: the values its {@code source.yaml} refers to as <code>${name}</code>
 */
@ConfigurationProperties(prefix = "zhifaku", ignoreUnknownFields = false)
public record ZhifakuSettings(
        Path home,
        Path mappings,
        @DefaultValue Database database,
        @DefaultValue Index index,
        @DefaultValue Console console,
        @DefaultValue Schedule schedule,
        @DefaultValue Secrets secrets,
        @DefaultValue Embedded embedded,
        @DefaultValue Demo demo,
        @Nullable Map<String, Map<String, String>> sources) {

    public ZhifakuSettings {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        if (sources != null) {
            sources.forEach((source, values) -> copy.put(source, Map.copyOf(values)));
        }
        sources = Map.copyOf(copy);
    }

    /** The values given for one source; empty when there are none. */
    public Map<String, String> source(String source) {
        return sources().getOrDefault(source, Map.of());
    }

    @Override
    public Map<String, Map<String, String>> sources() {
        return sources == null ? Map.of() : sources;
    }

    /** These settings with more values for one source, which win over those it has. */
    public ZhifakuSettings withSource(String source, Map<String, String> values) {
        Map<String, Map<String, String>> more = new LinkedHashMap<>(sources());
        Map<String, String> merged = new LinkedHashMap<>(source(source));
        merged.putAll(values);
        more.put(source, merged);
        return new ZhifakuSettings(home, mappings, database, index, console, schedule, secrets, embedded, demo, more);
    }

    /** The file of the key that personal identifiers are hashed with; made at the first start unless one is named. */
    public Path hmacKeyFile() {
        return secrets.hmacKeyFile() != null ? secrets.hmacKeyFile() : home.resolve("secrets/hmac.key");
    }

    public Path landing() {
        return home.resolve("landing");
    }

    /** Copies of the definitions that each dataset was last integrated with. */
    public Path definitionsInProduction() {
        return home.resolve("definitions");
    }

    public Path lake() {
        return home.resolve("lake");
    }

    /** Where the delta feed for other libraries lies. */
    public Path delta() {
        return home.resolve("delta");
    }

    /** The file that names the endpoints in force while servers run. */
    public Path endpointsFile() {
        return home.resolve("endpoints.json");
    }

    /** Yesterday in the schedule's zone: the business date of a run that names none. */
    public LocalDate defaultBusinessDate() {
        return LocalDate.now(schedule.zone()).minusDays(1);
    }

    /**
     * @param url JDBC URL of a PostgreSQL 15 or newer; null = the embedded server
     * @param poolSize most connections held open at once
     */
    public record Database(
            @Nullable String url,
            @DefaultValue("zhifaku") String user,
            @Nullable String password,
            @DefaultValue("8") int poolSize) {

        public boolean isEmbedded() {
            return url == null;
        }
    }

    /**
     * @param url base URL of an Elasticsearch 8; null = the embedded server
     * @param alias the name to search by; libraries that share a server differ in it
     * @param ca PEM file of the authority that signed the server's certificate; null = the JVM's own
     * @param searchTimeout how long a page waits for the server's answer to a search
     */
    public record Index(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable Path ca,
            @DefaultValue("enforcement-acts") String alias,
            @DefaultValue("5s") Duration searchTimeout) {

        public boolean isEmbedded() {
            return url == null;
        }
    }

    /**
     * @param port 0 = a free one
     * @param address the address listened on
     * @param user name that stewards give with the password
     * @param password when set, stewards' pages ask for it; null = they answer this machine only
     */
    public record Console(
            @DefaultValue("0") int port,
            @DefaultValue("127.0.0.1") String address,
            @DefaultValue("steward") String user,
            @Nullable String password) {}

    /**
     * @param nightly Quartz cron expression
     * @param zone the zone of the cron expression and of the business date
     */
    public record Schedule(
            @DefaultValue("0 30 1 * * ?") String nightly,
            @DefaultValue("Asia/Shanghai") ZoneId zone) {}

    /** @param hmacKeyFile null = {@code secrets/hmac.key} in the home */
    public record Secrets(@Nullable Path hmacKeyFile) {}

    /**
     * Count for the program that starts the servers; programs that find them running attach.
     *
     * @param indexHeap heap of the embedded Elasticsearch, 128 MB to 31 GB
     * @param startTimeout how long an embedded server may take to start
     */
    public record Embedded(
            @DefaultValue("1GB") DataSize indexHeap,
            @DefaultValue("3m") Duration startTimeout) {}

    /** @param records size of the simulated world: rows the credit centre offers on its first business date */
    public record Demo(@DefaultValue("5000") int records) {}
}
