package com.timeoff.launcher.part;

import com.timeoff.launcher.LaunchException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** A port for each {@link PortName}: 1 to 65535, no two alike. */
public record Ports(Map<PortName, Integer> byName) {

    /** @throws LaunchException if a port is out of range or given twice */
    public Ports {
        byName = Map.copyOf(byName);
        Map<Integer, PortName> seen = new HashMap<>();
        for (PortName name : PortName.values()) {
            int port = byName.getOrDefault(name, 0);
            if (port < 1 || port > 65_535) {
                throw new LaunchException("Port " + port + " for " + name.part().label() + " is not within 1..65535");
            }
            PortName other = seen.put(port, name);
            if (other != null) {
                throw new LaunchException(
                        "Port " + port + " is given twice: " + other.variable() + " and " + name.variable());
            }
        }
    }

    /** The usual ports, changed by the environment, each raised by {@code offset}. */
    public static Ports from(Map<String, String> environment, int offset) {
        Map<PortName, Integer> ports = new EnumMap<>(PortName.class);
        for (PortName name : PortName.values()) {
            ports.put(name, name.from(environment) + offset);
        }
        return new Ports(ports);
    }

    /** Ports that nobody listens on now. */
    public static Ports free() {
        Map<PortName, Integer> ports = new EnumMap<>(PortName.class);
        for (PortName name : PortName.values()) {
            ports.put(name, FreePorts.next());
        }
        return new Ports(ports);
    }

    public int of(PortName name) {
        return byName.getOrDefault(name, 0);
    }

    public int of(PartName part) {
        return of(PortName.mainOf(part));
    }
}
