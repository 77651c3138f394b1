package com.timeoff.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.timeoff.core.person.Person;
import com.timeoff.testing.Requirement;
import com.timeoff.testing.security.People;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The machine's own browser, with a profile for each person who opens a page. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String MISSING = "No Chromium on the PATH: the pages are not tested.";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--disable-gpu", "--disable-quic")));
    }

    /** Where there is no browser the test is skipped, but not on a build server. */
    static Chromium launch() {
        var executable = find();
        Requirement.of(executable.isPresent(), MISSING);
        return new Chromium(executable.orElseThrow());
    }

    Page open(URI page, Person person) {
        return open(page, person, Look.WIDE_LIGHT);
    }

    /** Far behind UTC, where a date that is taken for an instant would be the day before. */
    Page open(URI page, Person person, Look look) {
        return open(page, person, look, "America/Los_Angeles");
    }

    Page open(URI page, Person person, Look look, String zone) {
        var context = browser.newContext(look.options()
                .setLocale("en-GB")
                .setTimezoneId(zone)
                .setHttpCredentials(person.email().toString(), People.password(person)));
        context.setDefaultTimeout(10_000);
        var opened = context.newPage();
        opened.navigate(page.toString());
        return opened;
    }

    /** By nobody whom the browser knows. */
    Page open(URI page) {
        var opened = browser.newContext().newPage();
        opened.navigate(page.toString());
        return opened;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
