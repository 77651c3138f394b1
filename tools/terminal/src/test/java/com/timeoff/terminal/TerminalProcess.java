package com.timeoff.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole program, run to its end without a terminal.
 *
 * @param printed on either of its outputs
 */
record TerminalProcess(int exitCode, String printed) {

    /** All services are this one. */
    static TerminalProcess run(ScriptedService service, String person, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TimeoffTerminal.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("TIMEOFF_USER", person + "@example.com");
        program.environment().put("TIMEOFF_PASSWORD", person);
        for (ServiceName name : ServiceName.values()) {
            program.environment().put("TIMEOFF_" + name + "_URL", service.address());
        }
        try {
            Process process = program.start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new TerminalProcess(process.waitFor(), printed);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
