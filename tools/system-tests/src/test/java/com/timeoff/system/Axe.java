package com.timeoff.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core, which finds what keeps people from using a page: contrast, names, roles, the keyboard. */
final class Axe {

    private static final String SCRIPT = script();

    /** One line per violation. Colours are looked at when nothing moves any more. */
    private static final String RUN = """
            async () => {
                await Promise.all(document.getAnimations().filter(it => it.effect.getTiming().iterations === 1).map(it => it.finished));
                const { violations, passes } = await axe.run();
                return [String(passes.length)].concat(violations.map(it => `${it.id}: ${it.help}: ${it.nodes.map(node => node.html).join(' ')}`));
            }""";

    private Axe() {}

    static void assertNoViolations(Page page) {
        page.evaluate(SCRIPT);
        var found = ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
        assertThat(Integer.parseInt(found.get(0))).as("rules that hold").isGreaterThan(15);
        assertThat(found.subList(1, found.size())).as(page.url()).isEmpty();
    }

    private static String script() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
