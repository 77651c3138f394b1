package com.timeoff.core.web;

import com.timeoff.models.EmailAddress;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** What a client calls a type, so that no class name leaves the service. */
final class TypeNames {

    private TypeNames() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "value";
        }
        var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed.isEnum()) {
            return "value: one of "
                    + Arrays.stream(boxed.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (boxed == LocalDate.class) {
            return "date like 2026-12-01";
        }
        if (boxed == EmailAddress.class) {
            return "e-mail address";
        }
        if (boxed == UUID.class) {
            return "UUID";
        }
        if (boxed == Integer.class || boxed == Long.class) {
            return "whole number";
        }
        if (boxed == String.class || boxed == Boolean.class) {
            return boxed.getSimpleName().toLowerCase(Locale.ROOT);
        }
        return "value";
    }
}
