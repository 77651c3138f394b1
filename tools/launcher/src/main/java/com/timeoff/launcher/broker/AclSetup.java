package com.timeoff.launcher.broker;

import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.jvm.Compilers;
import com.timeoff.launcher.jvm.JavaCommand;
import com.timeoff.launcher.part.Addresses;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Program;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells a secured broker that has just started who its users are and what they may do. A program of its own, as Kafka's
 * client is on the broker's classpath only; the passwords are in a file, since command lines are seen by everybody.
 */
record AclSetup(Installation installation, Path log, Path secrets, int port) {

    private static final String PROGRAM = "com.timeoff.launcher.access.ApplyAcls";

    void run() {
        List<String> command = JavaCommand.frugal(
                List.of("-Xmx64m", Compilers.SIMPLE),
                "-cp",
                launcher() + File.pathSeparator + installation.kafkaLibs().resolve("*"),
                PROGRAM,
                Addresses.of(PartName.KAFKA, port),
                secrets.toString());
        new Program("Telling the broker its users and their rights", command, log).run();
    }

    /** Its jar, or what will be in it. */
    private static Path launcher() {
        try {
            return Path.of(AclSetup.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
