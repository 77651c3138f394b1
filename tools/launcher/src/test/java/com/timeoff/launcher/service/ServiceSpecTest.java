package com.timeoff.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.jvm.Compilers;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.part.Ports;
import com.timeoff.launcher.process.PartSpec;
import com.timeoff.launcher.suite.SuiteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceSpecTest {

    private final Ports ports = Ports.from(Map.of(), 0);

    @TempDir
    Path root;

    @ParameterizedTest
    @EnumSource(names = {"EMPLOYEE", "MANAGER", "READER", "NOTIFICATIONS"})
    void underLoadJavaRunsAServiceAsInItsImage(PartName name) throws IOException {
        assertThat(command(name, Compilers.FOR_LOAD))
                .containsSubsequence(optionsOf("timeoff-core"), optionsOf(name.label()))
                .doesNotContain(Compilers.SIMPLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPLOYEE", "MANAGER", "READER", "NOTIFICATIONS"})
    void onALaptopItDoesWithoutTheOptimizingCompiler(PartName name) throws IOException {
        assertThat(command(name, Compilers.FOR_A_LAPTOP))
                .containsSubsequence(optionsOf("timeoff-core"), optionsOf(name.label()), Compilers.SIMPLE);
    }

    @Test
    void theManagerHasADatabaseOfItsOwn() {
        assertThat(ServiceSpec.environment(PartName.MANAGER, ports, Optional.empty(), Serde.APICURIO))
                .containsEntry("SERVER_PORT", "8082")
                .containsEntry("TIMEOFF_REGISTRY_URL", "http://127.0.0.1:8081")
                .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:5432/manager")
                .containsEntry("SPRING_DATASOURCE_USERNAME", "manager")
                .containsEntry("SPRING_DATASOURCE_PASSWORD", "manager");
    }

    @Test
    void theEmployeeServiceHasNoDatabase() {
        assertThat(ServiceSpec.environment(PartName.EMPLOYEE, ports, Optional.empty(), Serde.APICURIO))
                .containsEntry("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:9092")
                .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                .containsEntry("TIMEOFF_SECURITY_DEMO_USERS", "true")
                .doesNotContainKey("SPRING_DATASOURCE_URL");
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPLOYEE", "MANAGER", "READER", "NOTIFICATIONS"})
    void everyServiceKnowsWhereThePagesAre(PartName name) {
        assertThat(ServiceSpec.environment(name, ports, Optional.empty(), Serde.APICURIO))
                .containsEntry("TIMEOFF_EMPLOYEE_URL", "http://localhost:8080")
                .containsEntry("TIMEOFF_MANAGER_URL", "http://localhost:8082")
                .containsEntry("TIMEOFF_RESULTS_URL", "http://localhost:8083")
                .containsEntry("TIMEOFF_NOTIFICATIONS_URL", "http://localhost:8084");
    }

    @Test
    void mailsAreInTheFolderOfTheDataWhichIsItsOwnersAlone() throws IOException {
        Path home = Files.createDirectory(root.resolve("home"));
        SuiteOptions options = options(PartName.NOTIFICATIONS, home);
        PartSpec spec = ServiceSpec.of(
                PartName.NOTIFICATIONS, options, Optional.empty(), new Home(home).files(PartName.NOTIFICATIONS));

        assertThat(spec.environment())
                .containsEntry("TIMEOFF_MAIL_FOLDER", home.resolve("mail").toString());
        spec.preparation().run();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("mail"))))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|http://127.0.0.1:8081",
                "bench|http://127.0.0.1:8081",
                "not-confluent|http://127.0.0.1:8081",
                "confluent|http://127.0.0.1:8081/apis/ccompat/v7",
                "bench, confluent|http://127.0.0.1:8081/apis/ccompat/v7"
            })
    void confluentsSerdeIsGivenTheRegistrysConfluentApi(String profiles, String registry) {
        Serde serde = Serde.of(Map.of("SPRING_PROFILES_ACTIVE", profiles));

        assertThat(ServiceSpec.environment(PartName.READER, ports, Optional.empty(), serde))
                .containsEntry("TIMEOFF_REGISTRY_URL", registry);
    }

    private String optionsOf(String module) {
        return "@" + root.resolve(module).resolve("java.options");
    }

    @Test
    void aJarMoreIsOnTheClassPathOfThatServiceAlone() throws IOException {
        Path more = root.resolve("more.jar");

        assertThat(command(PartName.EMPLOYEE, options(PartName.EMPLOYEE).withClassPath(PartName.EMPLOYEE, more)))
                .contains("-Dloader.path=" + more);
        assertThat(command(PartName.MANAGER, options(PartName.MANAGER).withClassPath(PartName.EMPLOYEE, more)))
                .noneMatch(it -> it.contains("more.jar"));
    }

    private List<String> command(PartName name, Compilers compilers) throws IOException {
        return command(name, options(name).withCompilers(compilers));
    }

    private List<String> command(PartName name, SuiteOptions options) {
        return ServiceSpec.of(name, options, Optional.empty(), new Home(root).files(name))
                .command();
    }

    /** Of an installation that has that service. */
    private SuiteOptions options(PartName name) throws IOException {
        return options(name, root);
    }

    private SuiteOptions options(PartName name, Path home) throws IOException {
        Path target = Files.createDirectories(root.resolve(name.label()).resolve("target"));
        RunnableJar.write(target.resolve(name.label() + ".jar"), RunnableJar.SPRING_BOOT);
        return new SuiteOptions(
                Installation.at(root),
                home,
                ports,
                Duration.ZERO,
                Duration.ZERO,
                Map.of(),
                Compilers.FOR_A_LAPTOP,
                Map.of(),
                false);
    }
}
