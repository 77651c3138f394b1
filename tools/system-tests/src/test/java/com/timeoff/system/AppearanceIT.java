package com.timeoff.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.timeoff.testing.security.People;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages where not they choose the colours: with those of the reader's system, and on paper. */
@OnSharedSuite
class AppearanceIT {

    /** What is drawn there must be told apart (WCAG 1.4.11), and what is written be read (1.4.3). */
    private static final double TOLD_APART = 3;

    private static final double READ = 4.5;

    /** Contrast, with white paper, of each piece of text that would be printed. */
    private static final String CONTRASTS = """
            () => {
                const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
                const luminance = (colour) => {
                    canvas.fillStyle = 'white';
                    canvas.fillRect(0, 0, 1, 1);
                    canvas.fillStyle = colour;
                    canvas.fillRect(0, 0, 1, 1);
                    const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data]
                        .map(it => it / 255).map(it => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
                };
                const writes = (it) => it.matches('input, select, textarea')
                    || [...it.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim());
                return [...document.querySelectorAll('body *')]
                    .filter(it => it.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && writes(it))
                    .flatMap(it => [getComputedStyle(it), ...(it.placeholder ? [getComputedStyle(it, '::placeholder')] : [])]
                        .map(style => [it.outerHTML.slice(0, 100), 1.05 / (luminance(it.matches('svg *') ? style.fill : style.color) + 0.05)]));
            }""";

    @RegisterExtension
    static final PageSuite pages = new PageSuite();

    @BeforeAll
    static void up() {
        new PastResults(pages.suite()).announceTwoWeeks();
        pages.apply("priya.raman@example.com", "OPS");
        new PastResults(pages.suite())
                .announce("priya.raman@example.com", "OPS", YearMonth.now().atDay(1), 40);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void whatIsChosenIsSeenInForcedColours(ColorScheme scheme) throws IOException {
        for (var page : open()) {
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setForcedColors(ForcedColors.ACTIVE)
                    .setColorScheme(scheme));

            for (var choice : page.locator(".choice").all()) {
                assertToldApart(choice.locator("label:has(:checked)"), choice.locator("label:not(:has(:checked))"));
                choice.locator("label:has(:enabled)").last().click();
                assertThat(choice.locator("input:enabled").last()).isChecked();
                assertToldApart(choice.locator("label:has(:checked)"), choice.locator("label:not(:has(:checked))"));
            }
            assertToldApart(page.locator("nav [aria-current]"), page.locator("nav a:not([aria-current])"));
            save(page, "forced-" + scheme.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Dark is what the reader has chosen, whatever the system has; the paper is white all the same. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void whatIsPrintedCanBeRead(ColorScheme scheme) {
        for (var page : open()) {
            page.getByLabel("Dark colours").click();
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(scheme));

            var contrasts = (List<?>) page.evaluate(CONTRASTS);
            assertThat(contrasts).hasSizeGreaterThan(10).allSatisfy(it -> {
                var text = (List<?>) it;
                assertThat(((Number) text.get(1)).doubleValue())
                        .as(text.get(0).toString())
                        .isGreaterThanOrEqualTo(READ);
            });
            assertThat(page.locator("nav")).isHidden();
            for (var choice : page.locator(".choice").all()) {
                assertThat(choice.locator("label:has(:checked)")).hasCSS("outline-style", "solid");
            }
            save(page, "print");
        }
    }

    private static List<Page> open() {
        var form = pages.form(People.HELEN);
        form.locator("#submit").click();
        assertThat(form.locator("#leaveStartDate-error")).isVisible();
        var inbox = pages.inbox(People.HELEN);
        assertThat(inbox.locator("#list > li").first()).isVisible();
        var board = pages.board(People.HELEN);
        assertThat(board.locator("#chart")).isVisible();
        board.locator("summary").click();
        var month = pages.board(People.HELEN, Look.WIDE_LIGHT, "away=" + YearMonth.now());
        assertThat(month.locator(".bar").first()).isVisible();
        return List.of(form, inbox, board, month);
    }

    private static void assertToldApart(Locator one, Locator others) throws IOException {
        var brightness = luminance(ground(one.first()));
        for (var other : others.all()) {
            var another = luminance(ground(other));
            var contrast = (Math.max(brightness, another) + 0.05) / (Math.min(brightness, another) + 0.05);
            assertThat(contrast).as(one + " and " + other).isGreaterThanOrEqualTo(TOLD_APART);
        }
    }

    /** Above what is written on it. */
    private static Color ground(Locator drawn) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(drawn.screenshot()));
        return new Color(image.getRGB(image.getWidth() / 2, 4));
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int value) {
        var share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static void save(Page page, String name) {
        var title = page.title().replaceAll("\\W.*", "").toLowerCase(Locale.ROOT);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", title + '-' + name + ".png")));
    }
}
