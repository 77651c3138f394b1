package com.timeoff.core.security.token;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.Role;
import com.timeoff.core.security.configuration.OidcProperties;
import com.timeoff.models.ControlCharacters;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the person in the claims of a token whose signature was checked. */
public final class PersonClaims {

    /** Who has several roles in the token has the first of these. */
    private static final List<Role> STRONGEST_FIRST = List.of(Role.HR, Role.MANAGER, Role.OPERATOR, Role.EMPLOYEE);

    private static final int MAX_NAME = 200;

    private final OidcProperties.Claims names;

    public PersonClaims(OidcProperties.Claims names) {
        this.names = names;
    }

    /** @throws MissingVerifiedEmailException if nobody is named by e-mail, or by one that was never verified */
    public Person person(Map<String, Object> claims) {
        var email = email(claims);
        if (email == null || unverified(claims)) {
            throw new MissingVerifiedEmailException();
        }
        return new Person(
                email,
                name(claims),
                departments(claims, names.department()).findFirst().orElse(null),
                departments(claims, names.manages()).collect(Collectors.toUnmodifiableSet()),
                role(claims));
    }

    private @Nullable EmailAddress email(Map<String, Object> claims) {
        return texts(claims, names.email())
                .map(EmailAddress::parse)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** Where the issuer says anything but true: else anybody could enter another's e-mail there. */
    private boolean unverified(Map<String, Object> claims) {
        var verified = claims.getOrDefault("email_verified", true);
        return names.email().equals("email") && !Boolean.TRUE.equals(verified);
    }

    private Role role(Map<String, Object> claims) {
        var given = texts(claims, names.role()).toList();
        return STRONGEST_FIRST.stream()
                .filter(role -> given.stream().anyMatch(role.name()::equalsIgnoreCase))
                .findFirst()
                .orElse(Role.EMPLOYEE);
    }

    /** Nothing where the claim is not fit to be stored and shown. */
    private @Nullable String name(Map<String, Object> claims) {
        return texts(claims, names.name())
                .filter(it -> !it.isBlank() && it.length() <= MAX_NAME)
                .filter(it -> !ControlCharacters.areIn(it))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Department> departments(Map<String, Object> claims, String name) {
        return texts(claims, name).map(Department::named).flatMap(Optional::stream);
    }

    /** What is no text says nothing, whatever Java would write for it. */
    private static Stream<String> texts(Map<?, ?> claims, String name) {
        var value = value(claims, name);
        var values = value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
        return values.filter(String.class::isInstance).map(String.class::cast);
    }

    /** A claim may have a dot in its name; where there is none of that name, the dot leads into one. */
    private static @Nullable Object value(Map<?, ?> claims, String name) {
        var direct = claims.get(name);
        var dot = name.indexOf('.');
        if (direct != null || dot < 0 || !(claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner)) {
            return direct;
        }
        return value(inner, name.substring(dot + 1));
    }
}
