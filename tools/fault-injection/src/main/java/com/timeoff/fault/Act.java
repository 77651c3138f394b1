package com.timeoff.fault;

import com.timeoff.fault.system.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A stage, and all that is played on it. */
public record Act<S extends Stage>(String name, Function<Path, S> stage, List<Scenario<? super S>> scenarios) {

    /** What of it is wanted, by its own name or by those of scenarios; nothing named is all. */
    Act<S> only(List<String> wanted) {
        if (wanted.isEmpty() || wanted.contains(name)) {
            return this;
        }
        return new Act<>(
                name,
                stage,
                scenarios.stream().filter(it -> wanted.contains(it.name())).toList());
    }
}
