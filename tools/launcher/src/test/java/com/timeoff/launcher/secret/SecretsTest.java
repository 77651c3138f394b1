package com.timeoff.launcher.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.service.SecuredService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void areKeptForTheNextStartAndTheirOwnerAlone() throws IOException {
        Home home = new Home(folder.resolve("home"));
        Secrets first = Secrets.madeFor(home);

        assertThat(Secrets.madeFor(home)).isEqualTo(first).isEqualTo(Secrets.of(home));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rw-------");
        assertThat(new HashSet<>(first.byName().values()))
                .hasSameSizeAs(first.byName().keySet());
        assertThat(first.byName().values()).allSatisfy(it -> assertThat(it).hasSizeGreaterThanOrEqualTo(24));

        DemoPerson alice = DemoPerson.ALL.get(0);
        DemoPerson mia = DemoPerson.ALL.get(2);
        Files.writeString(home.secrets(), Files.readString(home.secrets()).replace(first.of(mia), "her-own"));
        Secrets changed = Secrets.madeFor(home);
        assertThat(changed.of(mia)).isEqualTo("her-own");
        assertThat(changed.hash(mia)).isNotEqualTo(first.hash(mia));
        assertThat(changed.hash(alice)).isEqualTo(first.hash(alice));
    }

    @Test
    void aSuiteThatIsNotSecuredHasTheSuperusersAlone() throws IOException {
        Home home = new Home(folder.resolve("home"));
        Secrets made = Secrets.madeForUnsecured(home);

        assertThat(made.byName()).containsOnlyKeys("postgres.postgres");
        assertThat(made.database("postgres")).hasSizeGreaterThanOrEqualTo(24);
        assertThat(Secrets.madeForUnsecured(home)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rw-------");
        Secrets secured = Secrets.madeFor(home);
        assertThat(secured.database("postgres")).isEqualTo(made.database("postgres"));
        assertThat(Secrets.madeForUnsecured(home)).isEqualTo(secured);
    }

    @Test
    void arePrintedByNobodysMistake() {
        assertThat(new Secrets(folder, Map.of("person.mia@example.com", "her-own")).toString())
                .doesNotContain("her-own");
    }

    @Test
    void areOthersForAnotherSuite() {
        assertThat(Secrets.madeFor(new Home(folder.resolve("a"))).byName().values())
                .doesNotContainAnyElementsOf(
                        Secrets.madeFor(new Home(folder.resolve("b"))).byName().values());
    }

    @Test
    void theServicesKnowThePeopleByHashesOnly() {
        Secrets secrets = Secrets.madeFor(new Home(folder));
        DemoPerson mia = DemoPerson.ALL.get(2);
        Map<String, String> environment = SecuredService.environment(PartName.MANAGER, secrets);

        assertThat(environment)
                .containsEntry("TIMEOFF_SECURITY_DEMO_USERS", "false")
                .containsEntry("TIMEOFF_SECURITY_USERS_2_EMAIL", "mia@example.com")
                .containsEntry("TIMEOFF_SECURITY_USERS_2_MANAGES", "IT,OPS")
                .containsEntry("TIMEOFF_SECURITY_USERS_2_PASSWORD", secrets.hash(mia))
                .doesNotContainValue(secrets.of(mia));
        assertThat(secrets.hash(mia)).matches("\\{pbkdf2@SpringSecurity_v5_8}[0-9a-f]{96}");
    }
}
