package com.timeoff.fault;

import com.timeoff.fault.system.TestSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A system, and all that is run on it. */
public record ScenarioGroup<S extends TestSystem>(
        String name, Function<Path, S> system, List<Scenario<? super S>> scenarios) {

    /** What of it is wanted, by its own name or by those of scenarios; nothing named is all. */
    ScenarioGroup<S> only(List<String> wanted) {
        if (wanted.isEmpty() || wanted.contains(name)) {
            return this;
        }
        return new ScenarioGroup<>(
                name,
                system,
                scenarios.stream().filter(it -> wanted.contains(it.name())).toList());
    }
}
