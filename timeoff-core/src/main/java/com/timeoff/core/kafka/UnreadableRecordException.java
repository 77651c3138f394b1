package com.timeoff.core.kafka;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** This record will never be read, however often it is tried: it belongs to the dead letters. */
public class UnreadableRecordException extends RuntimeException {

    private static final int LONGEST = 300;

    public UnreadableRecordException(String reason) {
        this(reason, null);
    }

    public UnreadableRecordException(String reason, @Nullable Throwable cause) {
        super(brief(reason), cause);
    }

    /** Reasons quote what came, which may be long and anything. */
    private static String brief(String reason) {
        return StringUtils.truncate(reason, LONGEST).replaceAll("\\p{Cntrl}", "?");
    }
}
