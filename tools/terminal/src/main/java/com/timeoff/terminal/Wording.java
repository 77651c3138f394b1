package com.timeoff.terminal;

import java.util.Locale;

/** What an application is and what happened to it, for a person. A newer service may know more than is known here. */
final class Wording {

    private static final String ASKED_TO_CANCEL = "asked to cancel";

    private Wording() {}

    static String ofStatus(String status) {
        return status.equals("CANCELLATION_REQUESTED") ? ASKED_TO_CANCEL : words(status);
    }

    static String ofChange(String change) {
        return switch (change) {
            case "CANCELLATION_REQUESTED" -> ASKED_TO_CANCEL;
            case "CANCELLATION_REFUSED" -> "kept";
            default -> words(change);
        };
    }

    /** As {@code 2 hours}. */
    static String count(String number, String thing) {
        return number + " " + thing + (number.equals("1") ? "" : "s");
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
