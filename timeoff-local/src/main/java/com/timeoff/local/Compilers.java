package com.timeoff.local;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which of Java's compilers the services run with. The optimizing one has each method compiled once more, and on two
 * cores that takes minutes, which it takes from those who serve.
 */
public enum Compilers {

    /** Ready in two thirds of the time without the optimizing one, and soon as fast as they get. */
    FOR_A_LAPTOP,

    /** With the optimizing one: after a minute or two a submission takes half the time. */
    FOR_LOAD;

    /**
     * Ten times Java's own thresholds. With those, the optimizing compiler works for seconds on what only a start calls;
     * what each record calls has as many calls after some seconds of load.
     */
    static final List<String> LATE = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    static final String SIMPLE = "-XX:TieredStopAtLevel=1";

    /** Of 240 MB for code, as Java has it by default, what is replaced stays long; of 40 it makes room soon. */
    private static final List<String> OPTIMIZING = List.of(
            // Less than Java would inline (the depth is that of before Java 14) compiles in two thirds of the time, and
            // runs as fast.
            "-XX:MaxInlineLevel=9", "-XX:InlineSmallCode=1500", "-XX:ReservedCodeCacheSize=40m");

    /** The manager and the reader leave the processors to the employee-service first: clients wait for its answers. */
    List<String> of(PartName service) {
        if (this == FOR_A_LAPTOP) {
            return List.of(SIMPLE);
        }
        return service == PartName.EMPLOYEE
                ? OPTIMIZING
                : Stream.concat(OPTIMIZING.stream(), LATE.stream()).toList();
    }
}
