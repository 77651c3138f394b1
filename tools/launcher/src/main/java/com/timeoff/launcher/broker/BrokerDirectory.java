package com.timeoff.launcher.broker;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.FilesIn;
import com.timeoff.launcher.jvm.ClassArchive;
import com.timeoff.launcher.jvm.Compilers;
import com.timeoff.launcher.jvm.JavaCommand;
import com.timeoff.launcher.process.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The broker's folder: its configuration, and its storage, which is formatted once. */
record BrokerDirectory(Path path, Path kafkaLibs, ClassArchive classes) {

    Path properties() {
        return path.resolve("server.properties");
    }

    Path logs() {
        return path.resolve("topics");
    }

    String classpath() {
        return kafkaLibs.resolve("*").toString();
    }

    /** For log4j, which takes a URI: a path with spaces would not do. */
    String loggingOption() {
        return "-Dlog4j2.configurationFile=" + logging().toUri();
    }

    void prepare(String serverProperties) {
        try {
            Files.createDirectories(path);
            FilesIn.writePrivate(properties(), serverProperties);
            try (InputStream in = getClass().getResourceAsStream("broker-log4j2.xml")) {
                Files.copy(Objects.requireNonNull(in), logging(), StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(logs().resolve("meta.properties"))) {
                format();
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot prepare the broker's folder " + path + ": " + e.getMessage(), e);
        }
    }

    private String clusterId() throws IOException {
        Properties server = new Properties();
        try (Reader reader = Files.newBufferedReader(properties())) {
            server.load(reader);
        }
        return ClusterId.ofVoters(server.getProperty("controller.quorum.voters", ""));
    }

    private Path logging() {
        return path.resolve("log4j2.xml");
    }

    private void format() throws IOException {
        List<String> command = JavaCommand.frugal(
                classes.addedTo(List.of("-Xmx128m", Compilers.SIMPLE, loggingOption())),
                "-cp",
                classpath(),
                "kafka.tools.StorageTool",
                "format",
                "--ignore-formatted",
                "--cluster-id",
                clusterId(),
                "--config",
                properties().toString());
        new Program("Formatting the broker's storage", command, path.resolve("format.log")).run();
    }
}
