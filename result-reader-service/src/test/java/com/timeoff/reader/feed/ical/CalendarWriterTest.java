package com.timeoff.reader.feed.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import com.timeoff.reader.feed.CalendarEvent;
import com.timeoff.reader.feed.LeaveCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written, read by a library of another maker. */
class CalendarWriterTest {

    private static final UUID ID = UUID.fromString("7b1e7a2c-58f5-4c1a-8a52-6d5b1c9d7f10");
    private static final Instant CHANGED = Instant.parse("2026-11-24T08:00:00.987Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    private final CalendarWriter writer = new CalendarWriter();

    @Test
    void isAsTheContractSays() {
        assertThat(write(event("Alice away (4 h on the last day)"))).isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//TimeOff//Calendar feed//EN
                        CALSCALE:GREGORIAN
                        NAME:Operations
                        X-WR-CALNAME:Operations
                        REFRESH-INTERVAL;VALUE=DURATION:PT1H
                        X-PUBLISHED-TTL:PT1H
                        BEGIN:VEVENT
                        UID:7b1e7a2c-58f5-4c1a-8a52-6d5b1c9d7f10@timeoff
                        DTSTAMP:20261124T080000Z
                        LAST-MODIFIED:20261124T080000Z
                        SEQUENCE:3
                        DTSTART;VALUE=DATE:20261204
                        DTEND;VALUE=DATE:20261208
                        SUMMARY:Alice away (4 h on the last day)
                        STATUS:CONFIRMED
                        TRANSP:TRANSPARENT
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
    }

    @Test
    void anotherMakersLibraryReadsIt() {
        var calendar = parse(write(event("Alice away")));

        assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(calendar.getNames()).singleElement().hasFieldOrPropertyWithValue("value", "Operations");
        assertThat(calendar.getMethod()).isNull();
        assertThat(calendar.getRefreshInterval().getValue().getHours()).isEqualTo(1);
        var event = calendar.getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo(ID + "@timeoff");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(date(event.getDateStart().getValue())).isEqualTo("2026-12-04");
        assertThat(date(event.getDateEnd().getValue())).as("exclusive").isEqualTo("2026-12-08");
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo("2026-11-24T08:00:00.000Z");
    }

    @ParameterizedTest
    @CsvSource({"false, false, CONFIRMED, TRANSPARENT", "true, true, CANCELLED, OPAQUE"})
    void saysHowItStandsAndWhomItKeepsBusy(boolean cancelled, boolean own, String status, String transparency) {
        var event = new CalendarEvent(ID, 4, FRIDAY, FRIDAY, CHANGED, "Leave", cancelled, own);

        var read = parse(write(event)).getEvents().get(0);

        assertThat(read.getStatus().getValue()).isEqualTo(status);
        assertThat(read.getTransparency().getValue()).isEqualTo(transparency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë Müller-Lüdenscheidt; Köln, Süd \\ Nord",
                "\\n is no line break; \\, no comma",
                "a:b \"quoted\" 'and' ^caret^ <html>&amp;",
                "two\nlines\n\nand three",
                "👩‍👩‍👧‍👦 family, 👍🏽 skin, 🇩🇪 flag, e\u0301 combined, 漢字, العربية, \uD834\uDD1E clef",
                "ends with a backslash \\",
                " blanks at both ends "
            })
    void everyTextIsReadAsItWas(String text) {
        assertThat(summary(write(event(text)))).isEqualTo(text);
        var titled = new String(writer.write(new LeaveCalendar(text, List.of())), UTF_8);
        assertThat(Biweekly.parse(titled).first().getNames().get(0).getValue()).isEqualTo(text);
    }

    @Test
    void noTextEndsALine() {
        assertThat(write(event("a\rb\r\nc\u2028d\u0085e"))).contains("\r\nSUMMARY:a\\nb\\nc\\nd\\ne\r\n");
    }

    /** At each place of the line each length of a character. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "ü", "漢", "😀", ";", "\\"})
    void linesHaveAtMost75Octets(String character) {
        for (var blanks = 0; blanks < 80; blanks++) {
            var text = "-".repeat(blanks) + character.repeat(120);

            var written = write(event(text));

            assertFolded(written);
            assertThat(summary(written)).isEqualTo(text);
        }
    }

    @Property
    void linesAreFoldedWhateverIsInThem(@ForAll @StringLength(max = 300) String text) {
        var lines = new FoldedLines();
        var whole = new String(text.getBytes(UTF_8), UTF_8).replaceAll("\\R|\uFFFD", " ");

        lines.add(whole + "\r\n");

        var folded = new String(lines.toByteArray(), UTF_8);
        assertFolded(folded);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(whole + "\r\n");
    }

    @Test
    void theLastDayThereIsEndsWithItself() {
        var last = LocalDate.of(9999, 12, 31);
        var event = new CalendarEvent(ID, 0, LocalDate.of(9999, 12, 30), last, CHANGED, "Leave", false, true);

        assertThat(write(event)).contains("DTSTART;VALUE=DATE:99991230\r\n").doesNotContain("10000");
    }

    @Test
    void theSameCalendarIsTheSameBytes() {
        var calendar = new LeaveCalendar("Operations", List.of(event("Zoë away"), event("Bob away")));

        assertThat(writer.write(calendar)).isEqualTo(new CalendarWriter().write(calendar));
    }

    @Test
    void aCalendarMayBeEmpty() {
        var empty = new String(writer.write(new LeaveCalendar("Operations", List.of())), UTF_8);

        assertThat(empty).endsWith("X-PUBLISHED-TTL:PT1H\r\nEND:VCALENDAR\r\n");
        assertThat(parse(empty).getEvents()).isEmpty();
    }

    /** No character is cut: a part of one would be replaced when each line is read by itself. */
    private static void assertFolded(String written) {
        assertThat(written).endsWith("\r\n");
        var lines = written.substring(0, written.length() - 2).split("\r\n", -1);
        assertThat(Stream.of(lines)).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD", "\r", "\n");
        });
    }

    private String write(CalendarEvent event) {
        return new String(writer.write(new LeaveCalendar("Operations", List.of(event))), UTF_8);
    }

    private static CalendarEvent event(String summary) {
        return new CalendarEvent(ID, 3, FRIDAY, LocalDate.of(2026, 12, 7), CHANGED, summary, false, false);
    }

    private static ICalendar parse(String written) {
        return Biweekly.parse(written).first();
    }

    private static String summary(String written) {
        VEvent event = parse(written).getEvents().get(0);
        return event.getSummary().getValue();
    }

    private static String date(ICalDate date) {
        assertThat(date.hasTime()).isFalse();
        var raw = date.getRawComponents();
        return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate()).toString();
    }
}
