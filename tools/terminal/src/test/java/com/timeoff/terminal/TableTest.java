package com.timeoff.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.terminal.Table.Column;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final List<Column> COLUMNS =
            List.of(new Column("ID", 8, false), new Column("EMPLOYEE", 12, true), new Column("NOTE", 20, true));

    private static final List<String> ALICE = List.of("1c823c7f", "alice@example.com", "a long note about the sea");

    @Test
    void isAsWideAsItsContent() {
        Table table = Table.of(COLUMNS, List.of(ALICE, List.of("22222222", "b@c.de", "")), Table.UNLIMITED);

        assertThat(table.header()).isEqualTo("ID        EMPLOYEE           NOTE");
        assertThat(table.row(ALICE)).isEqualTo("1c823c7f  alice@example.com  a long note about the sea");
        assertThat(table.row(List.of("22222222", "b@c.de", ""))).isEqualTo("22222222  b@c.de");
    }

    @Test
    void itsTitlesStandAboveTheirColumns() {
        List<String> bob = List.of("1", "b@c.de", "");
        Table table = Table.of(COLUMNS, List.of(bob), Table.UNLIMITED);

        assertThat(table.header()).isEqualTo("ID  EMPLOYEE  NOTE");
        assertThat(table.row(bob)).isEqualTo("1   b@c.de");
        assertThat(table.row(List.of("1", "b@c.de", "x"))).isEqualTo("1   b@c.de    x");
    }

    @Test
    void fitsTheWidthAndShortensWhatIsLongest() {
        Table table = Table.of(COLUMNS, List.of(ALICE), 43);

        assertThat(table.row(ALICE))
                .isEqualTo("1c823c7f  alice@example.…  a long note abo…")
                .hasSize(43);
        for (int width = 1; width < 80; width++) {
            Table narrow = Table.of(COLUMNS, List.of(ALICE), width);
            assertThat(narrow.row(ALICE).length()).isLessThanOrEqualTo(width);
            assertThat(narrow.header().length()).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void whatCanBeSparedIsLeftOutWhereTheRestWouldBeUnreadable() {
        List<Column> columns = List.of(
                new Column("DAY", 10, false),
                new Column("PLACE", 10, false, true),
                new Column("SUBMITTED", 16, false, true),
                new Column("NOTE", 20, true));
        List<String> row = List.of("2026-12-01", "Berlin", "2026-11-29 09:00", "a long note about the sea");

        assertThat(Table.of(columns, List.of(row), 48).header())
                .isEqualTo("DAY         PLACE   SUBMITTED         NOTE");
        assertThat(Table.of(columns, List.of(row), 47).row(row))
                .isEqualTo("2026-12-01  Berlin  a long note about the sea");
        assertThat(Table.of(columns, List.of(row), 29).row(row)).isEqualTo("2026-12-01  a long note abou…");
        assertThat(Table.of(columns, List.of(row), Table.UNLIMITED).row(row)).contains("Berlin", "09:00");
    }

    /** Who it is and when is readable, before it is said of which department or which part of a day. */
    @Test
    void absencesFitSixtyColumns() {
        List<String> row = AbsenceRow.of(Json.parse("""
                {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"mia@example.com","name":"Mia Novak",\
                "empDepartment":"IT","firstDay":"2026-12-04","lastDay":"2026-12-07","partOfLastDay":{"hours":4,"of":8},\
                "status":"APPROVED"}"""), true);

        assertThat(Table.of(AbsenceRow.COLUMNS, List.of(row), 60).row(row))
                .isEqualTo("2026-12-04  2026-12-07  Mia Novak <mia@…  approved  1c823c7f");
        assertThat(Table.of(AbsenceRow.COLUMNS, List.of(row), 80).row(row)).contains("4 of 8 h", "IT");
    }

    @Test
    void countsTheColumnsThatACharacterTakes() {
        List<String> wide = List.of("1", "李小龍李小龍李小龍", "note");
        String row = Table.of(COLUMNS, List.of(wide), 26).row(wide);

        assertThat(new AttributedString(row).columnLength()).isLessThanOrEqualTo(26);
        assertThat(row).contains("…", "note");
    }

    @Test
    void whatOthersTypedDoesNotSteerTheTerminal() {
        List<String> evil = List.of("1", "\033]0;owned\007", "line\nbreak \u202Eback");
        assertThat(Table.of(COLUMNS, List.of(evil), Table.UNLIMITED).row(evil))
                .isEqualTo("1   ?]0;owned?  line?break ?back");
    }

    @Test
    void rowsThatAreNotKnownYetHaveTheUsualWidths() {
        Table table = Table.ofUsual(COLUMNS, 60);
        assertThat(table.header()).isEqualTo("ID        EMPLOYEE      NOTE");
        assertThat(table.row(ALICE)).isEqualTo("1c823c7f  alice@examp…  a long note about t…");
        assertThat(Table.ofUsual(COLUMNS, Table.UNLIMITED).row(ALICE)).contains("alice@example.com");
    }
}
