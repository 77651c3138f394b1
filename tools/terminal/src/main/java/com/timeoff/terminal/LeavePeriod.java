package com.timeoff.terminal;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** From the first day to the last, both inclusive, for a person. */
record LeavePeriod(String first, String last) {

    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ENGLISH);

    static LeavePeriod of(JsonObject it, String first, String last) {
        return new LeavePeriod(Json.text(it, first), Json.text(it, last));
    }

    boolean isOneDay() {
        return first.equals(last);
    }

    @Override
    public String toString() {
        return isOneDay() ? day(first) : day(first) + " to " + day(last);
    }

    /** Whatever is no date stays as it is. */
    private static String day(String date) {
        try {
            return LocalDate.parse(date).format(WITH_WEEKDAY);
        } catch (DateTimeException e) {
            return date;
        }
    }
}
