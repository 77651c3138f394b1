package com.timeoff.terminal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is proposed to a person; whether there is such a department, the services say. */
final class Departments {

    static final List<String> CODES = List.of("HR", "IT", "OPS");

    private Departments() {}

    /** As the services write it. */
    static @Nullable String code(@Nullable String typed) {
        return typed == null ? null : typed.toUpperCase(Locale.ROOT);
    }
}
