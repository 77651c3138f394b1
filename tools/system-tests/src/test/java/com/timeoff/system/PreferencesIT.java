package com.timeoff.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.timeoff.system.WebhookReceiver.ARCHIVE;
import static com.timeoff.system.WebhookReceiver.PAYROLL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.timeoff.core.person.Person;
import com.timeoff.testing.security.People;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people want to be told of: on the page, and by the link in a mail. */
@OnSharedSuite
class PreferencesIT {

    private static final String PATH = "/notification-preferences";
    private static final String WAITS = "Something waits for my decision";
    private static final String OWN = "What becomes of my own leave";
    private static final String REMINDER = "Something has waited for long";

    @RegisterExtension
    static final PageSuite pages = new PageSuite();

    /** Mails from before are those of other tests. */
    private static Instant since;

    @BeforeEach
    void begin() {
        since = Instant.now();
    }

    @AfterEach
    void everythingIsWantedAgain() {
        SharedSuite.WEBHOOKS.answer(ARCHIVE, 200);
        for (var person : List.of(People.ALICE, People.MIA, People.HELEN)) {
            api(person).put(PATH, """
                    {"preferences":[{"kind":"WAITING","mail":true},{"kind":"DECISION","mail":true},
                    {"kind":"REMINDER","mail":true}]}""");
        }
    }

    @Test
    void eachChangeIsSavedAtOnce() {
        var page = pages.notifications(People.MIA);
        assertThat(page.locator("#summary")).hasText("Mails go to mia@example.com.");
        page.getByLabel(OWN).uncheck();

        assertThat(page.locator("#toasts")).containsText(OWN + ": mails are off.");
        assertThat(refusedBy(People.MIA)).containsExactly("DECISION");
        page.reload();
        assertThat(page.getByLabel(OWN)).not().isChecked();
        assertThat(page.getByLabel(WAITS)).isChecked();

        page.getByLabel(OWN).check();
        assertThat(page.locator("#toasts")).containsText(OWN + ": mails are on.");
        assertThat(refusedBy(People.MIA)).isEmpty();
    }

    /** Whoever is a manager by configuration alone, too. */
    @Test
    void everybodySeesAllKinds() {
        assertThat(labels(People.ALICE)).hasText(new String[] {WAITS, OWN, REMINDER});
        assertThat(labels(People.MIA)).hasText(new String[] {WAITS, OWN, REMINDER});
    }

    @Test
    void isUsableByKeyboard() {
        var page = pages.notifications(People.MIA);
        page.getByLabel(WAITS).focus();
        page.keyboard().press("Space");
        assertThat(page.locator("#toasts")).containsText(WAITS + ": mails are off.");
        assertThat(page.getByLabel(WAITS)).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.getByLabel(OWN)).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Space");

        assertThat(page.locator("#toasts")).containsText(REMINDER + ": mails are off.");
        assertThat(page.getByLabel(REMINDER)).isFocused();
        assertThat(refusedBy(People.MIA)).containsExactly("WAITING", "REMINDER");
    }

    @Test
    void whatIsNotSavedIsNotShownAsIfItWere() {
        var page = pages.notifications(People.MIA);
        assertThat(page.getByLabel(OWN)).isChecked();
        page.route(Pattern.compile(PATH), Route::abort);

        page.getByLabel(OWN).click();

        assertThat(page.locator("#toasts")).containsText("It was not saved: The service cannot be reached.");
        assertThat(page.getByLabel(OWN)).isChecked();
    }

    @Test
    void theLastClickIsWhatIsKept() {
        var page = pages.notifications(People.MIA);
        var box = page.getByLabel(OWN);
        for (var clicks = 0; clicks < 5; clicks++) {
            box.click();
        }

        await().until(() -> refusedBy(People.MIA), List.of("DECISION")::equals);
        assertThat(page.locator("#toasts .toast")).hasCount(5);
        assertThat(box).not().isChecked();
        assertThat(refusedBy(People.MIA)).containsExactly("DECISION");
    }

    @Test
    void theLinkInAMailAsksAndThenNoMoreComes() throws MessagingException {
        var page = pages.notifications(People.ALICE);
        assertThat(page.getByLabel(OWN)).isChecked();
        var link = linkIn(mailOnDecision("alice@example.com"));

        var asking = pages.open(link, People.BOB, Look.WIDE_LIGHT);
        assertThat(asking.locator("h1")).hasText("Unsubscribe?");
        assertThat(asking.locator("body")).not().containsText("alice");
        assertThat(refusedBy(People.ALICE)).isEmpty();
        asking.keyboard().press("Tab");
        asking.keyboard().press("Enter");
        assertThat(asking.locator("h1")).hasText("You are unsubscribed");
        assertThat(refusedBy(People.ALICE)).containsExactly("DECISION");
        assertThat(refusedBy(People.BOB)).isEmpty();

        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(page.getByLabel(OWN)).not().isChecked();
        var unwanted = decide("alice@example.com");
        mailOnDecision("bob@example.com");
        assertThat(mails("alice@example.com", unwanted)).isEmpty();

        asking.getByRole(AriaRole.LINK).click();
        assertThat(asking.locator("#summary")).hasText("Mails go to bob@example.com.");
    }

    @Test
    void allPagesLeadHere() {
        for (var page : List.of(pages.form(People.MIA), pages.inbox(People.MIA), pages.board(People.MIA))) {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Notifications"))
                    .click();
            assertThat(page.locator("nav [aria-current]")).hasText("Notifications");
            assertThat(page.getByLabel(OWN)).isChecked();
        }
    }

    /** Who looks after the services has no leave, and no other page. */
    @Test
    void operatorsSeeWhatFailedAndEnableAnEndpointThatSaidItWasGone() {
        SharedSuite.WEBHOOKS.answer(ARCHIVE, 410);
        var id = decide("alice@example.com");
        await().until(() -> api(People.OTTO).get("/webhook-endpoints"), it -> it.body().findValues("enabled").stream()
                .anyMatch(enabled -> !enabled.asBoolean()));
        var page = pages.notifications(People.OTTO);
        assertThat(page.locator("nav a")).hasText(new String[] {"Notifications"});
        assertThat(page.locator("#deliveries h2")).hasText(new String[] {"Webhook endpoints", "Failed deliveries"});
        assertThat(page.locator("#preferences")).isHidden();
        assertThat(entry(page, "Webhook endpoints", ARCHIVE)).containsText("Disabled");
        assertThat(entry(page, "Webhook endpoints", PAYROLL)).containsText("Enabled");
        assertThat(entry(page, "Failed deliveries", id)).containsText("leave.approved: 410");
        Look.WIDE_LIGHT.assertUsable(page, "notifications-operator");
        Look.NARROW_DARK.assertUsable(
                pages.open(pages.suite().notifications(), People.OTTO, Look.NARROW_DARK), "notifications-operator");
        assertThat(new Http(pages.suite().reader()).as(People.OTTO).get("/me").status())
                .isEqualTo(403);

        SharedSuite.WEBHOOKS.answer(ARCHIVE, 200);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enable " + ARCHIVE))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#toasts")).containsText(ARCHIVE + " is enabled.");
        assertThat(entry(page, "Webhook endpoints", ARCHIVE)).containsText("Enabled");
    }

    private static Locator entry(Page page, String list, String text) {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName(list))
                .locator("> li")
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    @UsualLooks
    void everybodyCanUseIt(Look look) throws MessagingException {
        assertUsable(look);
    }

    @OtherLooks
    void soTheyCanInEveryOtherLook(Look look) throws MessagingException {
        assertUsable(look);
    }

    private static void assertUsable(Look look) throws MessagingException {
        var page = pages.open(pages.suite().notifications(), People.MIA, look);
        page.getByLabel(REMINDER).uncheck();
        assertThat(page.locator("#toasts")).containsText("mails are off");
        look.assertUsable(page, "notifications");
        var link = pages.open(linkIn(mailOnDecision("bob@example.com")), People.ALICE, look);
        assertUsable(link, look, "unsubscribe");
        link.getByRole(AriaRole.BUTTON).focus();
        assertUsable(link, look, "unsubscribe-focused");
    }

    /** Of a page without navigation. */
    private static void assertUsable(Page page, Look look, String name) {
        Axe.assertNoViolations(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(
                        "target/screenshots",
                        name + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png")));
    }

    private static Locator labels(Person person) {
        return pages.notifications(person).locator("#kinds label");
    }

    private static List<String> refusedBy(Person person) {
        return api(person)
                .get(PATH)
                .body()
                .path("preferences")
                .valueStream()
                .filter(it -> !it.path("mail").asBoolean())
                .map(it -> it.path("kind").asString())
                .toList();
    }

    private static Http api(Person person) {
        return new Http(pages.suite().notifications()).as(person);
    }

    /** The id of an application that is approved; a mail may come. */
    private static String decide(String email) {
        var id = pages.apply(email, email.startsWith("alice") ? "IT" : "HR");
        pages.decide(People.HELEN, id, "APPROVED", "");
        return id;
    }

    /** The same, and the mail is there. */
    private static MimeMessage mailOnDecision(String email) {
        var id = decide(email);
        return await().until(() -> mails(email, id), it -> !it.isEmpty()).get(0);
    }

    private static URI linkIn(MimeMessage mail) throws MessagingException {
        return URI.create(mail.getHeader("List-Unsubscribe", null).replaceAll("[<>\\s]", ""));
    }

    private static List<MimeMessage> mails(String email, String id) {
        return new MailFolder(pages.suite().mails(), since).mailsTo(email, id);
    }
}
