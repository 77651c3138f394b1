package com.timeoff.models;

import TimeOff.Models.LeaveApplicationChanged;
import TimeOff.Models.LeaveApplicationProcessed;
import TimeOff.Models.LeaveApplicationReceived;
import java.util.Set;
import org.apache.avro.SystemLimitException;
import org.apache.avro.util.ClassSecurityValidator;

/** What Avro may do with bytes that come from elsewhere. */
public final class AvroSafety {

    private static final Set<Class<?>> CONTRACTS =
            Set.of(LeaveApplicationReceived.class, LeaveApplicationProcessed.class, LeaveApplicationChanged.class);

    /** No field of ours comes near; without a limit a forged length makes Avro allocate up to 2 GiB. */
    private static final String MAX_LENGTH_BYTES = "1000000";

    /** The contracts have no collections, and what skips those of others takes its time. */
    private static final String MAX_COLLECTION_ITEMS = "1000";

    private AvroSafety() {}

    /**
     * Lets Avro make the contracts' own three records (since 1.12.2 it makes no class by name that is not trusted) and
     * limits the length of what it reads. To be called once, before Avro reads anything.
     */
    public static void install() {
        System.setProperty(SystemLimitException.MAX_STRING_LENGTH_PROPERTY, MAX_LENGTH_BYTES);
        System.setProperty(SystemLimitException.MAX_BYTES_LENGTH_PROPERTY, MAX_LENGTH_BYTES);
        System.setProperty(SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY, MAX_COLLECTION_ITEMS);
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), CONTRACTS::contains));
    }
}
