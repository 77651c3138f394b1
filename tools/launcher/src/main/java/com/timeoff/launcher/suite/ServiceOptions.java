package com.timeoff.launcher.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one of the services is run with beside what all suites give it.
 *
 * @param environment extra environment variables
 * @param classPath jars after the service's own classes, for programs that add to it
 * @param isPart whether the suite has it at all
 */
public record ServiceOptions(Map<String, String> environment, List<Path> classPath, boolean isPart) {

    static final ServiceOptions NONE = new ServiceOptions(Map.of(), List.of(), true);

    ServiceOptions withEnvironment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new ServiceOptions(all, classPath, isPart);
    }

    ServiceOptions withClassPath(Path jar) {
        List<Path> all = new ArrayList<>(classPath);
        all.add(jar);
        return new ServiceOptions(environment, all, isPart);
    }

    ServiceOptions leftOut() {
        return new ServiceOptions(environment, classPath, false);
    }
}
