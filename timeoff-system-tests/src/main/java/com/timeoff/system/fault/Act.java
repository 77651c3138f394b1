package com.timeoff.system.fault;

import com.timeoff.system.fault.stage.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A stage, and all that is played on it. */
public record Act<S extends Stage>(String name, Function<Path, S> stage, List<Scenario<? super S>> scenarios) {

    Act<S> only(String scenario) {
        return new Act<>(
                name,
                stage,
                scenarios.stream().filter(it -> it.name().equals(scenario)).toList());
    }
}
