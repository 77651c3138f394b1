package com.timeoff.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.launcher.Children;
import com.timeoff.launcher.Precondition;
import com.timeoff.launcher.home.FilesIn;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.Addresses;
import com.timeoff.launcher.part.FreePorts;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.process.PartFiles;
import com.timeoff.launcher.process.PartSpec;
import com.timeoff.launcher.process.UnprivilegedUser;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL refuses to run as root. Who is not root runs {@link PostgresServerIT} as an ordinary user. */
class PostgresUsersIT {

    private final int port = FreePorts.next();

    @TempDir
    private Path folder;

    @BeforeEach
    void onlyRootCanBeAnybody() {
        Precondition.root();
    }

    @Test
    void rootStartsItInANamespaceOrAsAnotherUserOnTheSameData() throws SQLException {
        List<UnprivilegedUser> users =
                List.of(UnprivilegedUser.IN_NAMESPACE, UnprivilegedUser.NOBODY, UnprivilegedUser.IN_NAMESPACE);
        List<UnprivilegedUser> possible =
                users.stream().filter(UnprivilegedUser::isPossible).toList();
        assertThat(possible).as("neither unshare nor setpriv can start it").isNotEmpty();
        for (UnprivilegedUser user : possible) {
            try (Part server = new Part(spec(user))) {
                server.start();
                Sql manager = new Sql(Addresses.jdbc(port, "manager"), "manager");
                manager.execute("create table if not exists starts(at timestamptz)");
                manager.execute("insert into starts values (now())");
            }
            assertThat(Children.alive()).isEmpty();
        }
        try (Part server = new Part(spec(UnprivilegedUser.current()))) {
            server.start();
            assertThat(new Sql(Addresses.jdbc(port, "manager"), "manager").value("select count(*) from starts"))
                    .isEqualTo(Integer.toString(possible.size()));
        }
        Precondition.of(possible.equals(users), "only " + possible.get(0).prefix() + " is allowed here");
    }

    /** With a copy of its own: what is root's, it may not even see. */
    @Test
    void anOrdinaryUserStartsIt() throws Exception {
        Path copy = Path.of(System.getProperty("java.io.tmpdir"), "timeoff of nobody " + port);
        try {
            Files.createDirectories(copy);
            String classpath = Stream.of(Part.class, PostgresUsersIT.class, Driver.class, XZInputStream.class)
                    .map(it -> copied(it, copy))
                    .collect(Collectors.joining(":"));
            Path infra = Files.createDirectories(copy.resolve("tools/launcher/target/infra/postgres"));
            Path archive = Installation.locate().postgres().archive();
            Files.copy(archive, infra.resolve(archive.getFileName()));
            run("chown", "-R", "nobody", copy.toString());

            assertThat(run(
                            "runuser",
                            "-u",
                            "nobody",
                            "--",
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dtimeoff.root=" + copy,
                            "-cp",
                            classpath,
                            OrdinaryUser.class.getName(),
                            copy.resolve("data").toString(),
                            Integer.toString(port)))
                    .endsWith("nobody is served");
        } finally {
            FilesIn.erase(copy);
        }
    }

    private PartSpec spec(UnprivilegedUser user) {
        return PostgresServer.spec(
                Installation.locate(),
                PartFiles.in(folder, PartName.POSTGRES),
                port,
                Map.of(),
                DatabaseUsers.passwords(Optional.empty(), DatabaseUsers.ADMIN),
                user,
                Duration.ofSeconds(15));
    }

    private static String copied(Class<?> of, Path into) {
        try {
            Path source = Path.of(
                    of.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path target = into.resolve(of.getSimpleName() + "-" + source.getFileName());
            run("cp", "-R", source.toString(), target.toString());
            return target.toString();
        } catch (URISyntaxException | IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes()).strip();
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
