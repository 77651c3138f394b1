package com.timeoff.fault.check;

import static java.util.stream.Collectors.toMap;

import com.timeoff.fault.check.Observation.Listed;
import com.timeoff.fault.check.Observation.Processed;
import com.timeoff.fault.check.Observation.Received;
import com.timeoff.fault.check.Observation.Result;
import com.timeoff.models.Decision;
import com.timeoff.models.LeaveStatus;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was seen, by the ids of the applications: of two with the same one, the first.
 *
 * @param managed the status at the manager
 */
record ById(
        Map<UUID, Received> applications,
        Map<UUID, Processed> announced,
        Map<UUID, LeaveStatus> managed,
        Map<UUID, Decision> results) {

    static ById of(Observation seen) {
        return new ById(
                first(seen.applications().stream(), Received::id, it -> it),
                first(seen.results().stream(), Processed::id, it -> it),
                first(seen.manager().stream(), Listed::id, Listed::status),
                first(seen.reader().stream(), Result::id, Result::decision));
    }

    /** What the manager has decided. */
    Optional<Decision> decision(UUID id) {
        return Optional.ofNullable(managed.get(id)).flatMap(LeaveStatus::decision);
    }

    private static <T, V> Map<UUID, V> first(Stream<T> all, Function<T, UUID> id, Function<T, V> value) {
        return all.collect(toMap(id, value, (one, later) -> one));
    }
}
