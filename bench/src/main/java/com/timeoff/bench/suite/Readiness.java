package com.timeoff.bench.suite;

import com.timeoff.bench.report.Report;
import java.util.LinkedHashMap;
import java.util.Map;

/** Time until all parts are ready, and what each service holds of the memory. */
public record Readiness(Stage stage, String key) implements Measurement {

    @Override
    public String name() {
        return key;
    }

    @Override
    public void measure(Report report) {
        report.key("ready_s", stage.readyIn().toMillis() / 1e3);
        Map<String, Double> resident = new LinkedHashMap<>();
        Stage.SERVICES.forEach(it -> resident.put(it.label(), stage.jvm(it).residentMb()));
        report.key(key, resident);
    }
}
