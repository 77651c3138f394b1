package com.timeoff.testing.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.testing.security.People;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** That a service serves its page. */
public final class PageAssertions {

    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(ui/[^\"]+)\"");

    private PageAssertions() {}

    /** At the root, with all that it is made of, to who is signed in and has a part in leave. */
    public static void assertServesPage(MockMvcTester mvc, String title) {
        assertThat(mvc.get().uri("/")).hasForwardedUrl("/ui/index.html");
        var page = get(mvc, "/ui/index.html", People.basic(People.ALICE));
        var html = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(html).contains("<title>" + title + " · TimeOff</title>");
        assertThat(FILE.matcher(html).results().map(it -> '/' + it.group(1)))
                .contains("/ui/page.js", "/ui/style.css")
                .allSatisfy(file -> {
                    assertThat(get(mvc, file, People.basic(People.ALICE))).hasStatusOk();
                    assertThat(get(mvc, file, "none")).hasStatus(401);
                    assertThat(get(mvc, file, People.basic(People.OLIVIA))).hasStatus(403);
                });
    }

    private static MvcTestResult get(MockMvcTester mvc, String path, String authorization) {
        return mvc.get().uri(path).header("Authorization", authorization).exchange();
    }
}
