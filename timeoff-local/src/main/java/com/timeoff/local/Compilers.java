package com.timeoff.local;

import java.util.List;

/**
 * Which of Java's compilers the services run with. The optimizing one has each method compiled once more, and on two
 * cores that takes minutes, which it takes from those who serve.
 */
public enum Compilers {

    /** Ready in two thirds of the time without the optimizing one, and soon as fast as they get. */
    FOR_A_LAPTOP,

    /** For the employee-service the optimizing one, too: after a minute or two it takes half the time for a submission. */
    FOR_LOAD;

    private static final String SIMPLE = "-XX:TieredStopAtLevel=1";

    /** Of 240 MB for code, as Java has it by default, what is replaced stays long; of 40 it makes room soon. */
    private static final List<String> OPTIMIZING = List.of(
            // Less than Java would inline (the depth is that of before Java 14) compiles in two thirds of the time, and
            // runs as fast.
            "-XX:MaxInlineLevel=9", "-XX:InlineSmallCode=1500", "-XX:ReservedCodeCacheSize=40m");

    /** The manager and the reader work on whole batches: with the optimizing compiler they take as much time for each. */
    List<String> of(PartName service) {
        return this == FOR_LOAD && service == PartName.EMPLOYEE ? OPTIMIZING : List.of(SIMPLE);
    }
}
