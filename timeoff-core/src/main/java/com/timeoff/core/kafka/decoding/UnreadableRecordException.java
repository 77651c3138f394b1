package com.timeoff.core.kafka.decoding;

import com.timeoff.models.ControlCharacters;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** This record will never be read, however often it is tried: it belongs to the dead letters. */
public class UnreadableRecordException extends RuntimeException {

    private static final int MAX_LENGTH = 300;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\t\\n\\r" + ControlCharacters.BUT_LINES + "]");

    public UnreadableRecordException(String reason) {
        this(reason, null);
    }

    public UnreadableRecordException(String reason, @Nullable Throwable cause) {
        super(brief(reason), cause);
    }

    /** Reasons quote what came, which may be long and anything. */
    private static String brief(String reason) {
        return UNPRINTABLE.matcher(StringUtils.truncate(reason, MAX_LENGTH)).replaceAll("?");
    }
}
