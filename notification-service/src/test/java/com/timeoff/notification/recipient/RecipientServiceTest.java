package com.timeoff.notification.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.PersonDirectory;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import com.timeoff.testing.security.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class RecipientServiceTest {

    private static final EmailAddress OTHER = EmailAddress.of("other@example.com");

    private final RecipientService recipients = DemoRecipients.service();

    @Test
    void managersOfTheDepartmentDecide() {
        assertThat(recipients.decidersOn(leaveOf(People.ALICE, Department.IT))).containsExactly(People.MIA.email());
        assertThat(recipients.decidersOn(leaveOf(People.BOB, Department.HR))).containsExactly(People.HUGO.email());
    }

    @Test
    void whereTheOnlyManagerAppliesHrDecides() {
        assertThat(recipients.decidersOn(leaveOf(People.MIA, Department.IT))).containsExactly(People.HELEN.email());
    }

    @Test
    void nobodyDecidesOnTheirOwn() {
        assertThat(recipients.hrFor(leaveOf(People.HELEN, Department.HR))).isEmpty();
    }

    @Test
    void whoIsConfiguredReplacesThePeople() {
        var configured = new RecipientService(
                DemoRecipients.DIRECTORY,
                new RecipientProperties(Map.of(Department.IT, List.of(OTHER)), List.of(OTHER)));

        assertThat(configured.decidersOn(leaveOf(People.ALICE, Department.IT))).containsExactly(OTHER);
        assertThat(configured.decidersOn(leaveOf(People.ALICE, Department.OPS))).containsExactly(People.MIA.email());
        assertThat(configured.hrFor(leaveOf(People.ALICE, Department.IT))).containsExactly(OTHER);
    }

    @Test
    void saysWhoseApplicationsNobodyIsToldOf(CapturedOutput output) {
        var nobody = new PersonDirectory(Map.of(), false);
        new RecipientService(nobody, new RecipientProperties(Map.of(Department.IT, List.of(OTHER)), null));
        assertThat(output)
                .containsOnlyOnce("Nobody is told of applications of [")
                .contains("OPS")
                .doesNotContain("IT,", "IT]");
    }

    @Test
    void saysNothingWhereSomebodyIsTold(CapturedOutput output) {
        DemoRecipients.service();
        new RecipientService(new PersonDirectory(Map.of(), false), new RecipientProperties(Map.of(), List.of(OTHER)));

        assertThat(output).doesNotContain("Nobody is told");
    }

    @Test
    void isConfiguredByDepartmentWithCommas() {
        var properties = bound("managers.it", "Mia@Example.com,tom@example.com");

        assertThat(properties.managers())
                .isEqualTo(Map.of(Department.IT, List.of(People.MIA.email(), EmailAddress.of("tom@example.com"))));
        assertThat(properties.hr()).as("those of the people").isNull();
    }

    @Test
    void whatIsNoAddressIsRefusedByName() {
        assertThatThrownBy(() -> bound("hr", "helen"))
                .isInstanceOfSatisfying(
                        BindException.class, it -> assertThat(it.getName()).hasToString("timeoff.notifications.hr"))
                .hasRootCauseMessage("must be an e-mail address");
    }

    private static RecipientProperties bound(String name, String value) {
        return Binder.get(new MockEnvironment().withProperty("timeoff.notifications." + name, value))
                .bindOrCreate("timeoff.notifications", RecipientProperties.class);
    }

    private static RequestedLeave leaveOf(Person person, Department department) {
        return new RequestedLeave(person.email(), department, 8, LocalDate.parse("2026-12-04"));
    }
}
