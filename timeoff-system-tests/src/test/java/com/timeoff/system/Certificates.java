package com.timeoff.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A certificate for this machine, made by the JDK's own tool, and what trusts it. */
record Certificates(Path keyStore, Path trustStore) {

    static final String PASSWORD = "only-for-this-test";

    static Certificates in(Path folder) {
        var made = new Certificates(folder.resolve("key.p12"), folder.resolve("trust.p12"));
        var certificate = folder.resolve("certificate.pem").toString();
        keytool(
                "-genkeypair -alias broker -keyalg EC -dname CN=localhost -ext SAN=dns:localhost,ip:127.0.0.1 -validity 2",
                "-keystore",
                made.keyStore.toString());
        keytool("-exportcert -alias broker -rfc", "-keystore", made.keyStore.toString(), "-file", certificate);
        keytool("-importcert -alias broker -noprompt", "-keystore", made.trustStore.toString(), "-file", certificate);
        return made;
    }

    private static void keytool(String options, String... paths) {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = Stream.of(
                        Stream.of(tool),
                        Stream.of(options.split(" ")),
                        Stream.of("-storetype", "PKCS12", "-storepass", PASSWORD),
                        Stream.of(paths))
                .flatMap(it -> it)
                .toList();
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes());
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
