package com.timeoff.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.focus_shift.jollyday.core.HolidayManager;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the days that are printed on calendars. */
class PublicHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        // Women's Day is one in Berlin, Epiphany in Bavaria; Easter 2027 is on 28 March.
        "de,       2027-01-01, true",
        "de,       2027-03-08, false",
        "de-be,    2027-03-08, true",
        "de-be,    2018-03-08, false",
        "de-be,    2027-01-06, false",
        "de-by,    2027-01-06, true",
        "de-by,    2027-03-08, false",
        "de,       2027-03-26, true",
        "de,       2027-03-29, true",
        "de,       2027-05-06, true",
        "de-be,    2027-05-27, false",
        "de-by,    2027-05-27, true",
        "de,       2026-12-24, false",
        "de-by-ag, 2028-08-08, true",
        "de-by,    2028-08-08, false",
        "DE-BY,    2027-01-06, true",
        "at,       2026-10-26, true",
        "at,       2026-12-08, true",
        "at,       2027-03-26, false",
        "us,       2026-11-26, true",
        "us,       2026-11-27, false",
        "us-ca,    2026-11-27, true",
        "us-ca,    2027-03-31, true",
        "us,       2027-07-05, true",
        "gb-sct,   2026-11-30, true",
        "gb-eng,   2026-11-30, false",
        "gb-sct,   2026-01-02, true",
        "gb-eng,   2026-01-02, false",
        "gb-eng,   2027-03-29, true",
        "gb-sct,   2027-03-29, false",
        "fr,       2027-07-14, true",
        "ch-zh,    2028-05-01, true",
        "jp,       2027-02-11, true",
        // By the moon: the feast behind Ramadan.
        "tr,       2026-03-20, true",
    })
    void areThoseOfTheRegion(String code, LocalDate day, boolean holiday) {
        assertThat(new PublicHolidays(code).test(day)).isEqualTo(holiday);
    }

    /** They are kept, and people work. */
    @ParameterizedTest
    @CsvSource({"us-ca, 2027-02-12", "at-3, 2027-11-15", "ca-on, 2027-11-11"})
    void doNotIncludeObservancesNorTheBanksOwn(String code, LocalDate day) {
        assertThat(new PublicHolidays(code).test(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01, false",
        "1899-12-25, false",
        "1900-12-25, true",
        "2150-12-25, true",
        "2151-12-25, false",
        "9999-12-25, false"
    })
    void endWhereTheirRulesDo(LocalDate day, boolean holiday) {
        assertThat(new PublicHolidays("de").test(day)).isEqualTo(holiday);
    }

    /** A year of which a rule cannot be worked out would fail whatever asks for it. */
    @Test
    void areKnownOfEachCountryInTheFirstYearAndTheLast() {
        assertThat(HolidayManager.getSupportedCalendarCodes())
                .hasSizeGreaterThan(100)
                .allSatisfy(code -> {
                    var holidays = new PublicHolidays(code);
                    assertThatCode(() -> {
                                holidays.test(LocalDate.of(1900, 1, 1));
                                holidays.test(LocalDate.of(2150, 12, 31));
                            })
                            .as(code)
                            .doesNotThrowAnyException();
                });
    }
}
