package com.timeoff.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;

/** On what a page is looked at. */
enum Look {
    WIDE_LIGHT(1280, 800, ColorScheme.LIGHT),
    WIDE_DARK(1280, 800, ColorScheme.DARK),
    /** As wide as the month needs to be a table, and not as wide as that table. */
    MEDIUM_LIGHT(800, 800, ColorScheme.LIGHT),
    NARROW_LIGHT(390, 844, ColorScheme.LIGHT),
    NARROW_DARK(390, 844, ColorScheme.DARK),
    /** As narrow as a page of 1280 pixels at 400 % (WCAG 1.4.10). */
    NARROWEST_LIGHT(320, 640, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Look(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    NewContextOptions options() {
        return new NewContextOptions().setViewportSize(width, height).setColorScheme(colours);
    }

    /** The page as it is now has nothing that keeps people from using it, and is kept as a picture. */
    void assertUsable(Page page, String name) {
        assertThat(page.locator("nav [aria-current]")).isVisible();
        Axe.assertNoViolations(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("fits the width")
                .isEqualTo(true);
        var label = name().toLowerCase(Locale.ROOT).replace('_', '-');
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + "-" + label + ".png")));
    }
}
