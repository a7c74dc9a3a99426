package org.zhifaku.jobs.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.servers.Endpoints;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.terminal.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The settings in force. */
@Command(name = "config", mixinStandardHelpOptions = true, description = "The settings in force; secrets as ****.")
final class ConfigCommand implements Callable<Integer> {
    private static final String HIDDEN = "****";
    private static final List<String> SECRETS = List.of("password", "token", "secret", "passphrase");

    private final CommandContext context;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    ConfigCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Map<String, @Nullable Object> all = all(context.settings());
        if (json) {
            context.terminal().json(all);
            return ExitStatus.DONE;
        }
        TextTable table = new TextTable(List.of("Setting", "Value"));
        all.forEach((name, value) -> flatten(name, value).forEach((key, text) -> table.row(Arrays.asList(key, text))));
        table.lines().forEach(context.terminal()::result);
        if (all.get("jdbc_url") == null || all.get("index_url") == null || all.get("console_url") == null) {
            context.terminal()
                    .notice("An empty URL: that embedded server does not run now. ./zhifaku serve starts all.");
        }
        return ExitStatus.DONE;
    }

    /** Where whoever may read the home finds the password of its own PostgreSQL; null where an external one is used. */
    private static @Nullable String embeddedPasswordFile(ZhifakuSettings settings) {
        return settings.database().isEmbedded()
                ? settings.home().resolve("embedded/postgres/password").toString()
                : null;
    }

    private static Map<String, @Nullable Object> all(ZhifakuSettings settings) {
        Endpoints endpoints = Endpoints.inForce(settings);
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("home", settings.home().toString());
        all.put("mappings", settings.mappings().toString());
        all.put("jdbc_url", endpoints.jdbcUrl());
        all.put("index_url", endpoints.indexUrl());
        all.put("console_url", endpoints.consoleUrl());
        all.put("database_user", endpoints.databaseUser());
        all.put("database_password", settings.database().password() == null ? null : HIDDEN);
        all.put("database_password_file", embeddedPasswordFile(settings));
        all.put("database_embedded", settings.database().isEmbedded());
        all.put("database_pool_size", settings.database().poolSize());
        all.put("index_user", settings.index().user());
        all.put("index_password", settings.index().password() == null ? null : HIDDEN);
        all.put(
                "index_ca",
                settings.index().ca() == null
                        ? null
                        : String.valueOf(settings.index().ca()));
        all.put("index_alias", settings.index().alias());
        all.put("index_embedded", settings.index().isEmbedded());
        all.put("console_address", settings.console().address());
        all.put("console_port", settings.console().port());
        all.put("console_user", settings.console().user());
        all.put("console_password", settings.console().password() == null ? null : HIDDEN);
        all.put("schedule_nightly", settings.schedule().nightly());
        all.put("schedule_zone", settings.schedule().zone().toString());
        all.put("secrets_hmac_key_file", settings.hmacKeyFile().toString());
        all.put("embedded_index_heap", settings.embedded().indexHeap().toString());
        all.put("embedded_start_timeout", settings.embedded().startTimeout().toString());
        all.put("demo_records", settings.demo().records());
        Map<String, Object> sources = new TreeMap<>();
        settings.sources().forEach((source, values) -> {
            Map<String, Object> shown = new TreeMap<>();
            values.forEach((name, value) -> shown.put(name, isSecret(name) ? HIDDEN : value));
            sources.put(source, shown);
        });
        all.put("sources", sources);
        return all;
    }

    private static boolean isSecret(String name) {
        return SECRETS.stream().anyMatch(name::contains);
    }

    private static Map<String, String> flatten(String name, @Nullable Object value) {
        Map<String, String> flat = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            new ArrayList<>(map.entrySet())
                    .forEach(entry -> flat.putAll(flatten(name + "." + entry.getKey(), entry.getValue())));
        } else {
            flat.put(name, value == null ? "" : String.valueOf(value));
        }
        return flat;
    }
}
