package org.zhifaku.jobs.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.dictionary.DataElement;

/**
 * A table of the catalogue as files hold it.
 *
 * @param name name of its sheet
 * @param headings Chinese name and key of each column
 * @param rows cells as texts, as many as headings; empty where nothing is known or nothing there
 */
public record CatalogTable(String name, List<String> headings, List<List<String>> rows) {

    /** Copies the collections. */
    public CatalogTable {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** One row per data element, with all attributes of the dictionary. */
    public static CatalogTable elements(Catalog catalog) {
        List<String> headings = new ArrayList<>(List.of("要素 element"));
        headings.addAll(DataElement.ATTRIBUTES);
        headings.add("synonyms");
        List<List<String>> rows = new ArrayList<>();
        for (String key : catalog.elements()) {
            DataElement element = catalog.described(key);
            List<String> row = new ArrayList<>(List.of(key));
            DataElement.ATTRIBUTES.forEach(
                    name -> row.add(element.attribute(name).orElse("")));
            row.add(String.join("；", element.synonyms()));
            rows.add(row);
        }
        return new CatalogTable("数据元 elements", headings, rows);
    }

    /** One row per field, dataset and generation of columns; fields that no dataset fills have one row. */
    public static CatalogTable lineage(Catalog catalog) {
        List<List<String>> rows = new ArrayList<>();
        for (CatalogField field : catalog.fields()) {
            if (field.sources().isEmpty()) {
                rows.add(row(catalog, field, null, ""));
            }
            for (FieldSource from : field.sources()) {
                List<String> columns = from.columns().isEmpty() ? List.of("") : from.columns();
                columns.forEach(column -> rows.add(row(catalog, field, from, column)));
            }
        }
        return new CatalogTable(
                "血缘 lineage",
                List.of(
                        "记录 record",
                        "记录名称 record_zh",
                        "要素 element",
                        "中文名称 name_zh",
                        "含义 doc",
                        "密级 class",
                        "代码集 codes",
                        "单位 unit",
                        "格式 format",
                        "来源 source",
                        "数据集 dataset",
                        "来源列 column",
                        "来源单位 column_unit",
                        "清洗 cleaner",
                        "经由 via",
                        "仓库列 warehouse",
                        "索引字段 index",
                        "数据湖列 parquet"),
                rows);
    }

    private static List<String> row(Catalog catalog, CatalogField field, @Nullable FieldSource from, String column) {
        List<String> row = new ArrayList<>(List.of(
                field.type().name(),
                field.type().zh(),
                field.element().name(),
                field.element().zh(),
                field.element().doc(),
                field.dataClass(),
                text(field.element().codes()),
                text(field.element().unit()),
                catalog.described(field.element().key()).attribute("format").orElse("")));
        row.addAll(
                from == null
                        ? List.of("", "", "", "", "", "")
                        : List.of(
                                from.source(),
                                from.dataset(),
                                column,
                                from.origin().unit(),
                                from.origin().cleaner(),
                                via(from)));
        row.add(String.join("；", field.warehouse()));
        row.add(field.index().orElse(""));
        row.add(field.lake().orElse(""));
        return row;
    }

    private static String via(FieldSource from) {
        return from.origin().via() == null ? "" : from.origin().via().name();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
