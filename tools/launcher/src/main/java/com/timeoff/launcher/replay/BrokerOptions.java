package com.timeoff.launcher.replay;

import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.PortName;
import com.timeoff.launcher.part.Ports;
import com.timeoff.launcher.suite.RunningSuite;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which broker, and how to sign in there. */
final class BrokerOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            description = "The broker (default: that of ./timeoff up).")
    private @Nullable String bootstrapServer;

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description = "Properties of Kafka's client, such as security.protocol.")
    private @Nullable Path commandConfig;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "As given to ./timeoff up, whose passwords are in it after --secure.")
    private @Nullable Path data;

    @Option(names = "--port-offset", paramLabel = "N", description = "As given to ./timeoff up.")
    private int portOffset;

    /**
     * Of Kafka's clients.
     *
     * @throws ParameterException if the file of properties cannot be read
     */
    Map<String, Object> config() {
        Map<String, Object> config = new HashMap<>();
        config.put(
                "bootstrap.servers",
                "localhost:" + Ports.from(System.getenv(), portOffset).of(PortName.KAFKA));
        signIn().ifPresent(it -> properties(it).forEach((name, value) -> config.put(name.toString(), value)));
        if (bootstrapServer != null) {
            config.put("bootstrap.servers", bootstrapServer);
        }
        return config;
    }

    /** What is given, else what the suite of this repository has. */
    private Optional<Path> signIn() {
        if (commandConfig != null || bootstrapServer != null) {
            return Optional.ofNullable(commandConfig);
        }
        return RunningSuite.replayProperties(
                data != null ? data : Installation.locate().home());
    }

    private Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Cannot read " + file + " (" + e + ')');
        }
    }
}
