package com.timeoff.fault.load;

import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.Application;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Employees who can sign in, and so take back or cancel what was submitted for them. */
public final class Applicants {

    private final Map<String, SuiteClient> clients = Stream.of("alice", "bob")
            .map(SuiteClient::new)
            .collect(Collectors.toMap(SuiteClient::email, Function.identity()));

    /** Whose the application is; empty if nobody can sign in as that. */
    Optional<SuiteClient> of(Application application) {
        return Optional.ofNullable(clients.get(application.leave().email().toString()));
    }

    /** Every eighth is Alice's, and every eighth Bob's; the others are of people who apply for one week, and cannot sign in. */
    static String email(String scenario, long number) {
        return switch ((int) (number % 8)) {
            case 1 -> "alice@example.com";
            case 5 -> "bob@example.com";
            default -> "w%d@%s.example.com".formatted(number / 64 * 8 + number % 8, scenario);
        };
    }
}
