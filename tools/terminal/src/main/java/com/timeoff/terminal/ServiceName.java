package com.timeoff.terminal;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.part.PortName;
import com.timeoff.launcher.part.Ports;
import java.net.URI;
import java.util.Map;

/** The services, and where they are: at the URL in the environment, else where {@code ./timeoff up} starts them. */
enum ServiceName {
    EMPLOYEE(PortName.EMPLOYEE, "TIMEOFF_EMPLOYEE_URL"),
    MANAGER(PortName.MANAGER, "TIMEOFF_MANAGER_URL"),
    READER(PortName.READER, "TIMEOFF_READER_URL"),
    NOTIFICATIONS(PortName.NOTIFICATIONS, "TIMEOFF_NOTIFICATIONS_URL");

    private final PortName port;
    private final String variable;

    ServiceName(PortName port, String variable) {
        this.port = port;
        this.variable = variable;
    }

    /** @throws IllegalArgumentException or {@link LaunchException} if the environment names no address */
    URI address(Map<String, String> environment, int portOffset) {
        String url = environment.getOrDefault(variable, "").strip();
        if (url.isEmpty()) {
            return URI.create(
                    "http://localhost:" + Ports.from(environment, portOffset).of(port));
        }
        if (!url.matches("https?://[^/?#\\s@]+(/[^?#\\s]*)?")) {
            throw new IllegalArgumentException(variable + " is \"" + url + "\", which is no URL such as https://host");
        }
        return URI.create(url.replaceFirst("/+$", ""));
    }
}
