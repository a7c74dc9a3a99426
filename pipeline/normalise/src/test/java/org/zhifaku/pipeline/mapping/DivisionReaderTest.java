package org.zhifaku.pipeline.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.clean.Divisions;
import org.zhifaku.schemas.definition.Problem;
import org.zhifaku.schemas.definition.Problems;

class DivisionReaderTest {
    private static final String TODAY = "code,name,level,parent\n440000,广东省,province,\n440300,深圳市,city,440000\n";
    private static final String PAST = "code,name,first_rev,last_rev,in_2023\n440300,深圳市,200212,201607,1\n";
    private static final String ALIASES = "name,code,kind,note\n鹏城,440300,zone,别名\n";

    @Test
    void readsSoundTables() {
        Problems problems = new Problems();

        Divisions divisions = read(problems, TODAY, PAST, ALIASES);

        assertThat(problems.list()).isEmpty();
        assertThat(divisions.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            today   | "code,name,level,parent" | "code;name" | 1 | "'code;name' heads no table of divisions."
            today   | "深圳市,city" | "深圳市,town" | 3 | "Unknown level 'town'."
            today   | "440300,深" | "44030,深" | 3 | "'44030' is no code of 6 digits."
            today   | "440300,深" | "44O300,深" | 3 | "'44O300' is no code of 6 digits."
            today   | "440300,深" | "440000,深" | 3 | "Code '440000' stands in divisions/today.csv:2 already. Keep one."
            today   | "city,440000" | "city,450000" | 3 | "The parent '450000' of '440300' is not in the tables."
            today   | "city,440000" | "city" | 3 | "'440300,深圳市,city' has not the 4 cells of 'code,name,level,parent'."
            past    | "200212,201607" | "200213,201607" | 2 | "'200213' is no year and month (uuuuMM) of a revision."
            past    | "200212,201607" | "201607,200212" | 2 | "The last revision '200212' lies before the first '201607'."
            past    | ",1" | ",2" | 2 | "'in_2023' is 0 or 1, not '2'."
            past    | ",1" | ",0" | 2 | "'in_2023' says 0 of code '440300', the table of today the opposite."
            aliases | "zone" | "zoen" | 2 | "Unknown kind 'zoen'. Did you mean 'zone'?"
            aliases | "440300,zone" | "440400,zone" | 2 | "'鹏城' stands for code '440400', which is not in the table of today."
            aliases | "鹏城," | "440300," | 2 | "'440300' is a code of the tables and cannot be an alias."
            """)
    void tellsFileLineAndWayToMend(String table, String sound, String broken, int line, String message) {
        Problems problems = new Problems();

        read(
                problems,
                table.equals("today") ? changed(TODAY, sound, broken) : TODAY,
                table.equals("past") ? changed(PAST, sound, broken) : PAST,
                table.equals("aliases") ? changed(ALIASES, sound, broken) : ALIASES);

        assertThat(problems.list()).anySatisfy(problem -> {
            assertThat(problem)
                    .extracting(Problem::file, Problem::line)
                    .containsExactly("divisions/" + table + ".csv", line);
            assertThat(problem.message()).startsWith(message);
        });
    }

    private static String changed(String text, String sound, String broken) {
        assertThat(text).contains(sound);
        return text.replace(sound, broken);
    }

    private static Divisions read(Problems problems, String today, String past, String aliases) {
        DivisionReader reader = new DivisionReader(problems);
        reader.add("divisions/aliases.csv", aliases);
        reader.add("divisions/past.csv", past);
        reader.add("divisions/today.csv", today);
        return reader.read();
    }
}
