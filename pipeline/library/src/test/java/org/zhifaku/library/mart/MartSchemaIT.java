package org.zhifaku.library.mart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MartSchemaIT {
    private static final MartWarehouse WAREHOUSE = MartWarehouse.create();

    @Test
    void everyTableAndViewHasAChineseComment() {
        assertThat(WAREHOUSE.rows("""
                select relname from pg_class
                where relnamespace = 'mart'::regnamespace and relkind in ('r', 'v', 'm', 'p')
                    and coalesce(obj_description(oid), '') !~ '[\\u4e00-\\u9fff]'
                """))
                .as("tables and views of mart without a Chinese comment: add 'comment on'")
                .isEmpty();
        assertThat(WAREHOUSE.rows(
                        "select relname from pg_class where relnamespace = 'mart'::regnamespace and relkind = 'v'"))
                .as("views of mart")
                .hasSizeGreaterThan(10);
    }

    @Test
    void everyColumnHasAChineseComment() {
        assertThat(WAREHOUSE.rows("""
                select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'mart'::regnamespace and c.relkind in ('r', 'v', 'm', 'p') and a.attnum > 0 and not a.attisdropped
                    and coalesce(col_description(c.oid, a.attnum), '') !~ '[\\u4e00-\\u9fff]'
                """))
                .as("columns of mart without a Chinese comment: add 'comment on column'")
                .isEmpty();
    }

    @Test
    void everyFunctionHasAChineseComment() {
        assertThat(WAREHOUSE.rows("""
                select proname from pg_proc
                where pronamespace = 'mart'::regnamespace and coalesce(obj_description(oid), '') !~ '[\\u4e00-\\u9fff]'
                """))
                .as("functions of mart without a Chinese comment")
                .isEmpty();
    }

    @Test
    void namesNoPerson() {
        assertThat(WAREHOUSE.rows("""
                select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'mart'::regnamespace and c.relkind in ('r', 'v', 'm') and a.attnum > 0
                    and a.attname ~ '(id_no|phone|legal_rep|officer_name|complainant|_addr)'
                """)).as("columns of mart that name persons").isEmpty();
    }
}
