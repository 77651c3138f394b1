package com.timeoff.core.security.http;

import com.timeoff.core.person.Role;
import java.util.stream.Stream;

/**
 * What operators may call of a service with a bean of this type, besides its health and metrics.
 *
 * @param pattern as Spring MVC knows it, such as {@code /webhook-endpoints/**}
 * @param operatorsOnly whether all others may not
 */
public record OperatorPath(String pattern, boolean operatorsOnly) {

    /** Of whoever may call it. */
    String[] roles() {
        return Stream.of(Role.values())
                .filter(it -> !operatorsOnly || it == Role.OPERATOR)
                .map(Role::name)
                .toArray(String[]::new);
    }
}
