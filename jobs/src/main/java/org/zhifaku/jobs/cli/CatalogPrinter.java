package org.zhifaku.jobs.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhifaku.jobs.catalog.Catalog;
import org.zhifaku.jobs.catalog.CatalogField;
import org.zhifaku.jobs.catalog.FieldSource;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.dictionary.DataElement;

/** Prints the catalogue for people. */
final class CatalogPrinter {
    private static final String NONE = "–";

    private final Terminal terminal;

    CatalogPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The record types: what they are about, how far they flow, who fills them. */
    void records(Catalog catalog) {
        Map<RecordType, List<CatalogField>> types = new LinkedHashMap<>();
        catalog.fields().forEach(field -> types.computeIfAbsent(field.type(), any -> new ArrayList<>())
                .add(field));
        TextTable table = new TextTable(List.of("记录", "名称", "类别", "到达", "字段", "来源数据集"));
        types.forEach((type, fields) -> table.row(List.of(
                type.name(),
                type.zh(),
                lower(type.kind()),
                lower(type.reaches()),
                fields.size(),
                fields.stream()
                        .flatMap(field -> field.sources().stream())
                        .map(FieldSource::name)
                        .distinct()
                        .collect(Collectors.joining(", ")))));
        print(table);
        terminal.notice(
                "%,d data elements in %d record types. One of them: --record R, --element E, --source S; all: --json, --export FILE."
                        .formatted(catalog.elements().size(), types.size()));
    }

    /** The fields of a record type. */
    void record(Catalog catalog) {
        TextTable table = new TextTable(List.of("要素", "中文名称", "格式", "密级", "代码集", "单位", "索引", "来源列"));
        for (CatalogField field : catalog.fields()) {
            Element element = field.element();
            table.row(Arrays.asList(
                    element.name(),
                    element.zh(),
                    catalog.described(element.key()).attribute("format").orElse(null),
                    field.dataClass(),
                    element.codes(),
                    element.unit(),
                    field.index().isPresent() ? "有" : null,
                    field.sources().stream()
                            .flatMap(from -> from.columns().stream())
                            .distinct()
                            .collect(Collectors.joining(" | "))));
        }
        print(table);
        terminal.notice("%,d fields. Who fills one and where it goes: --element E."
                .formatted(catalog.fields().size()));
    }

    /** What a source fills: its columns, their elements and where these go. */
    void source(Catalog catalog) {
        TextTable table = new TextTable(List.of("数据集", "来源列（各代）", "要素", "中文名称", "仓库", "索引", "数据湖"));
        for (CatalogField field : catalog.fields()) {
            for (FieldSource from : field.sources()) {
                table.row(Arrays.asList(
                        from.dataset(),
                        columns(from),
                        field.element().name(),
                        field.element().zh(),
                        field.warehouse().get(0),
                        field.index().orElse(null),
                        field.lake().orElse(null)));
            }
        }
        print(table);
    }

    /** One element in full: its attributes, then each record type that has it. */
    void element(Catalog catalog) {
        DataElement element = catalog.described(catalog.elements().iterator().next());
        terminal.result("%s  %s".formatted(element.key(), element.nameZh()));
        line("定义", element.attribute("definition").orElse(NONE));
        line(
                "对象/特性/表示",
                attribute(element, "object_class") + " / " + attribute(element, "property") + " / "
                        + attribute(element, "representation"));
        line("类型和格式", attribute(element, "data_type") + "  " + attribute(element, "format"));
        line("值域", element.attribute("value_domain").orElse(NONE));
        line("计量单位", element.attribute("unit").orElse(NONE));
        line("共享属性", element.attribute("sharing").orElse("未定（个人标识和内部要素不予共享，其余有条件共享）"));
        line("同义名称", element.synonyms().isEmpty() ? NONE : String.join("、", element.synonyms()));
        line("关系", element.attribute("relation").orElse(NONE));
        line(
                "标准内部标识符",
                element.attribute("std_id")
                        .orElse("未知 unknown (%s)".formatted(catalog.dictionary().standard())));
        line("依据", attribute(element, "origin"));
        catalog.fields().forEach(this::field);
    }

    private void field(CatalogField field) {
        terminal.result("");
        terminal.result("%s %s  %s  [%s]"
                .formatted(
                        field.type().name(), field.type().zh(), field.element().zh(), field.dataClass()));
        terminal.result("  " + field.element().doc());
        if (field.sources().isEmpty()) {
            line("来源", "尚无来源 no source fills it yet");
        }
        field.sources().forEach(from -> line("来源", "%s  %s%s".formatted(from.name(), columns(from), how(from))));
        line("仓库", String.join(", ", field.warehouse()));
        line("索引", field.index().orElse(NONE));
        line("数据湖", field.lake().orElse(NONE));
    }

    private static String columns(FieldSource from) {
        return from.columns().isEmpty() ? "推断 derived" : String.join(" | ", from.columns());
    }

    private static String how(FieldSource from) {
        Element via = from.origin().via();
        String unit = from.origin().unit();
        return "  (%s%s%s%s)"
                .formatted(
                        from.origin().cleaner(),
                        unit.isEmpty() ? "" : " " + unit,
                        via == null ? "" : ", via " + via.name(),
                        from.origin().derived() ? ", derived where there is no column" : "");
    }

    private static String attribute(DataElement element, String name) {
        return element.attribute(name).orElse(NONE);
    }

    private void line(String label, String text) {
        terminal.result("  %s：%s".formatted(label, text));
    }

    private void print(TextTable table) {
        table.lines().forEach(terminal::result);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
