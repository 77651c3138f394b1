package com.timeoff.models;

import TimeOff.Models.LeaveApplicationProcessed;
import TimeOff.Models.LeaveApplicationReceived;
import java.util.Set;
import org.apache.avro.util.ClassSecurityValidator;

/** Since 1.12.2 Avro instantiates no class by the name a schema gives it unless that class is trusted. */
public final class AvroTrust {

    private static final Set<Class<?>> CONTRACTS =
            Set.of(LeaveApplicationReceived.class, LeaveApplicationProcessed.class);

    private AvroTrust() {}

    /** Lets Avro make the contracts' own two records, beside what is trusted already. To be called once at start. */
    public static void trustContracts() {
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), CONTRACTS::contains));
    }
}
