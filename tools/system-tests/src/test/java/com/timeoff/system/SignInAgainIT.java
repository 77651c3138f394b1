package com.timeoff.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.launcher.suite.SuiteOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page in sight whose session ends, in a real browser that an issuer knows. */
@Tag("faults")
class SignInAgainIT {

    private static final long SHORT_SECONDS = 6;
    private static final long LONG_SECONDS = 600;
    private static final double TIMEOUT_MS = 30_000;

    @TempDir
    static Path home;

    private static final MockOAuth2Server ISSUER = new MockOAuth2Server();
    private static Chromium chromium;
    private static Suite suite;

    @BeforeAll
    static void up() {
        chromium = Chromium.launch();
        ISSUER.start();
        suite = Suite.start(SuiteOptions.in(home)
                .without(PartName.NOTIFICATIONS)
                .withEnvironment(Map.of(
                        "TIMEOFF_SECURITY_OIDC_ISSUERURI",
                        ISSUER.issuerUrl("company").toString(),
                        "TIMEOFF_SECURITY_OIDC_AUDIENCE",
                        "timeoff-api",
                        "TIMEOFF_SECURITY_OIDC_CLIENTID",
                        "pages")));
    }

    @AfterAll
    static void down() {
        if (suite != null) {
            suite.close();
        }
        ISSUER.shutdown();
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void theBoardIsLiveAgainByItself() {
        comesBack(suite.reader());
    }

    @Test
    void theInboxIsLiveAgainByItself() {
        comesBack(suite.manager());
    }

    @Test
    void theFormKeepsWhatIsTyped() {
        signsInFor(SHORT_SECONDS);
        var form = chromium.open(suite.employee());
        assertThat(form.locator("#me")).hasText("helen@example.com");
        form.locator("#leaveStartDate").fill(PageSuite.NEXT_YEAR.toString());
        form.locator("#leaveDurationInHours").fill("2");
        form.waitForCondition(() -> isSignedOut(form), new Page.WaitForConditionOptions().setTimeout(TIMEOUT_MS));

        form.locator("#submit").click();

        assertThat(form.locator("#form-error")).containsText("Sign in in another tab");
        signsInFor(LONG_SECONDS);
        var other = form.context().waitForPage(form.locator("#form-error a")::click);
        assertThat(other.locator("#me")).hasText("helen@example.com");
        form.locator("#submit").click();
        assertThat(form.locator("#outcome")).containsText("Your application is queued");
    }

    /** Sent to the issuer twice in all, and not round and round. */
    private static void comesBack(URI service) {
        signsInFor(SHORT_SECONDS);
        var page = chromium.open(service);
        List<String> signIns = new ArrayList<>();
        page.onRequest(it -> {
            if (it.url().contains("/company/authorize")) {
                signIns.add(it.url());
            }
        });
        assertThat(page.locator("#live")).hasText("Live");
        assertThat(signIns).isEmpty();

        signsInFor(LONG_SECONDS);
        page.waitForCondition(() -> !signIns.isEmpty(), new Page.WaitForConditionOptions().setTimeout(TIMEOUT_MS));

        assertThat(page.locator("#me")).hasText("helen@example.com");
        assertThat(page.locator("#live")).containsText("Live", new ContainsTextOptions().setTimeout(TIMEOUT_MS));
        assertThat(page.locator("#live")).not().containsText("Not");
        assertThat(signIns).hasSize(1);
    }

    private static boolean isSignedOut(Page page) {
        return page.evaluate("fetch('me').then(it => it.status)").equals(401);
    }

    private static void signsInFor(long seconds) {
        var helen = Map.<String, Object>of("email", "helen@example.com", "role", "HR", "department", "HR");
        ISSUER.enqueueCallback(
                new DefaultOAuth2TokenCallback("company", "subject", "JWT", List.of("pages"), helen, seconds));
    }
}
