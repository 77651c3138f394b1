package com.timeoff.fault;

import com.timeoff.fault.load.LoadOptions;
import com.timeoff.fault.system.TestSystem;

/** A fault, and how it heals. It is injected while load runs; the {@link ScenarioRunner} sees to the rest. */
public interface Scenario<S extends TestSystem> {

    /** In words, with hyphens. */
    default String name() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it can be run there; if not, that is said. */
    default boolean supportedBy(S system) {
        return true;
    }

    default LoadOptions load(LoadOptions usual) {
        return usual;
    }

    /** Returns when all runs again. */
    void inject(S system, ScenarioContext context) throws Exception;
}
