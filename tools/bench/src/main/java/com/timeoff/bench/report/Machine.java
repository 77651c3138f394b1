package com.timeoff.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.springframework.boot.SpringBootVersion;

/** Where the figures come from; without that they say little. */
public final class Machine {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    public static Map<String, Object> describe() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var all = new LinkedHashMap<String, Object>();
        all.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("processors", system.getAvailableProcessors());
        all.put("processor", processor());
        all.put("memory_gb", system.getTotalMemorySize() >> 30);
        all.put("system", System.getProperty("os.name") + ' ' + System.getProperty("os.version"));
        all.put("java", Runtime.version().toString());
        all.put("kafka", AppInfoParser.getVersion());
        all.put("spring_boot", SpringBootVersion.getVersion());
        all.put("load_average_before", system.getSystemLoadAverage());
        return all;
    }

    private static String processor() {
        try {
            return Files.exists(CPU_INFO)
                    ? Files.readAllLines(CPU_INFO).stream()
                            .filter(it -> it.startsWith("model name"))
                            .map(it -> it.substring(it.indexOf(':') + 1).strip())
                            .findFirst()
                            .orElse("unknown")
                    : System.getProperty("os.arch");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
