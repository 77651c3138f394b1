package com.timeoff.models;

/** The topics of the suite. */
public final class Topics {

    /** One partition per {@link Department}. */
    public static final String LEAVE_APPLICATIONS = "leave-applications";

    /** Decisions, as version 1 knows them: nothing else is ever written there. */
    public static final String LEAVE_APPLICATIONS_RESULTS = "leave-applications-results";

    /** Whatever happens to an application, decisions too; those of one application are in order. */
    public static final String LEAVE_APPLICATIONS_CHANGES = "leave-applications-changes";

    private static final String DEAD_LETTER_SUFFIX = "-dlt";

    private Topics() {}

    /** Where records of the topic go that cannot be read. */
    public static String deadLettersOf(String topic) {
        return topic + DEAD_LETTER_SUFFIX;
    }
}
