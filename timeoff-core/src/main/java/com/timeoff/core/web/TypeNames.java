package com.timeoff.core.web;

import com.timeoff.models.EmailAddress;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** What a client calls a type, so that no class name leaves the service. */
final class TypeNames {

    private static final String ANY = "value";

    private static final Map<Class<?>, String> NAMES = Map.of(
            LocalDate.class, "date like 2026-12-01",
            EmailAddress.class, "e-mail address",
            UUID.class, "UUID",
            Integer.class, "whole number",
            Long.class, "whole number",
            String.class, "string",
            Boolean.class, "boolean");

    private TypeNames() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return ANY;
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", "value: one of ", ""))
                : NAMES.getOrDefault(ClassUtils.resolvePrimitiveIfNecessary(type), ANY);
    }
}
