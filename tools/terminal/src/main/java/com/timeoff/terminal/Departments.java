package com.timeoff.terminal;

import com.timeoff.models.Department;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is proposed to a person; whether there is such a department, the services say. */
final class Departments implements Iterable<String> {

    static final List<String> CODES =
            Stream.of(Department.values()).map(Department::name).toList();

    /** For the help of picocli. */
    @Override
    public Iterator<String> iterator() {
        return CODES.iterator();
    }

    /** As the services write it. */
    static @Nullable String code(@Nullable String typed) {
        return typed == null ? null : typed.toUpperCase(Locale.ROOT);
    }
}
