package org.zhifaku.connectors.source;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.zhifaku.connectors.source.TablePlan.Order;
import org.zhifaku.connectors.source.TablePlan.Reading;
import org.zhifaku.schemas.definition.YamlMap;

/** Reads the plan {@code table}. Names become part of statements, so they are names and nothing else. */
final class TablePlanFile {

    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_$#]{0,63}";
    private static final String TABLE = NAME + "(\\." + NAME + ")?";
    private static final int USUAL_PAGE_ROWS = 50_000;
    private static final int MOST_PAGE_ROWS = 1_000_000;
    private static final Duration USUAL_LOOK_BACK = Duration.ofDays(3);

    private TablePlanFile() {}

    static TablePlan read(YamlMap table, Placeholders placeholders) {
        Fields fields = new Fields(table, placeholders);
        String name = fields.text("name");
        check(table, "name", name, TABLE);
        Order order = new Order(
                name(table, "key", table.requireText("key")),
                name(table, "time", table.text("time").orElse("")),
                name(table, "batch", table.text("batch").orElse("")));
        if (order.time().isEmpty() && !order.batch().isEmpty()) {
            table.problem("batch", "'batch' orders rows of one record together with 'time'. Name that column too.");
        }
        Duration lookBack = fields.duration("look_back", USUAL_LOOK_BACK);
        Deletion operation = table.map("operation").map(TablePlanFile::deletion).orElse(null);
        Reading reading = new Reading(
                fields.integer("page", 1, MOST_PAGE_ROWS, USUAL_PAGE_ROWS),
                table.bool("count").orElse(true),
                except(table));
        table.finish();
        return new TablePlan(name, order, lookBack, operation, reading);
    }

    private static Deletion deletion(YamlMap operation) {
        operation.text("column").ifPresent(column -> check(operation, "column", column, NAME));
        return Deletion.read(operation);
    }

    private static Set<String> except(YamlMap table) {
        Set<String> except = new LinkedHashSet<>();
        for (String column : table.texts("except")) {
            except.add(name(table, "except", column));
        }
        return except;
    }

    private static String name(YamlMap map, String key, String name) {
        check(map, key, name, NAME);
        return name;
    }

    private static void check(YamlMap map, String key, String name, String pattern) {
        if (!name.isEmpty() && !name.matches(pattern)) {
            map.problem(
                    key,
                    "'%s: %s' is no name. It takes letters, digits, _, $ and #, without quotes, at most 64 characters."
                            .formatted(key, name));
        }
    }
}
