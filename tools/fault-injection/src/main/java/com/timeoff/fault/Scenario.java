package com.timeoff.fault;

import com.timeoff.fault.load.LoadOptions;
import com.timeoff.fault.system.Stage;

/** A fault, and how it heals. It strikes while load runs; the {@link Director} sees to the rest. */
public interface Scenario<S extends Stage> {

    /** In words, with hyphens. */
    default String name() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it can be played there; if not, that is said. */
    default boolean possibleOn(S stage) {
        return true;
    }

    default LoadOptions load(LoadOptions usual) {
        return usual;
    }

    /** Returns when all runs again. */
    void strike(S stage, Run run) throws Exception;
}
