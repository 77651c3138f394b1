package com.timeoff.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for this machine, made by the JDK's own tool, and what trusts it. */
record Certificates(Path keyStore, Path trustStore, Path certificate, Path privateKey) {

    static final String PASSWORD = "only-for-this-test";

    static Certificates in(Path folder) {
        var made = new Certificates(
                folder.resolve("key.p12"),
                folder.resolve("trust.p12"),
                folder.resolve("certificate.pem"),
                folder.resolve("key.pem"));
        var certificate = made.certificate.toString();
        keytool(
                "-genkeypair -alias broker -keyalg EC -dname CN=localhost -ext SAN=dns:localhost,ip:127.0.0.1 -validity 2",
                "-keystore",
                made.keyStore.toString());
        keytool("-exportcert -alias broker -rfc", "-keystore", made.keyStore.toString(), "-file", certificate);
        keytool("-importcert -alias broker -noprompt", "-keystore", made.trustStore.toString(), "-file", certificate);
        made.writePrivateKey();
        return made;
    }

    SSLContext serverContext() {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(load(), PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For programs that read no PKCS #12; they insist that nobody else can. */
    private void writePrivateKey() {
        try {
            var key = load().getKey("broker", PASSWORD.toCharArray()).getEncoded();
            var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
            Files.createFile(
                    privateKey, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(privateKey, "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore load() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray());
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
