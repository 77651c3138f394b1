package com.timeoff.launcher.jvm;

import java.util.List;

/**
 * Which of Java's compilers the services run with. The optimizing one has each method compiled once more, and on two
 * cores that takes minutes, which it takes from those who serve.
 */
public enum Compilers {

    /** Ready in two thirds of the time without the optimizing one, and soon as fast as they get. */
    FOR_A_LAPTOP(List.of(Compilers.SIMPLE)),

    /** With the optimizing one, as in the images: after a minute or two a submission takes half the time. */
    FOR_LOAD(List.of());

    public static final String SIMPLE = "-XX:TieredStopAtLevel=1";

    private final List<String> options;

    Compilers(List<String> options) {
        this.options = options;
    }

    /** What comes after {@code java.options}. */
    public List<String> options() {
        return options;
    }
}
