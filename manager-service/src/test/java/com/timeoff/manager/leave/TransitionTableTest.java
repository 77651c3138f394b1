package com.timeoff.manager.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README shows what {@link Transition} allows, row by row. */
class TransitionTableTest {

    private static final Path README = Path.of("..", "README.md");
    private static final String HEADING = "## Life of an application";
    private static final String COMMENTS = "any | `POST comments` | whoever may see it | unchanged | required";

    @Test
    void theReadmeHasTheTransitions() throws IOException {
        var rows = Files.readString(README)
                .lines()
                .dropWhile(it -> !it.equals(HEADING))
                .skip(1)
                .takeWhile(it -> !it.startsWith("## "))
                .filter(it -> it.startsWith("| ") && it.endsWith(" |"))
                .map(it -> it.substring(2, it.length() - 2))
                .filter(it -> !it.startsWith("---") && !it.startsWith("from "));

        assertThat(rows)
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of(Transition.values()).map(TransitionTableTest::row), Stream.of(COMMENTS))
                                .toList());
    }

    private static String row(Transition it) {
        return "`%s` | %s | %s | `%s` | %s"
                .formatted(
                        it.from(),
                        call(it),
                        who(it),
                        it.to(),
                        it.comment().name().toLowerCase(Locale.ROOT));
    }

    private static String call(Transition transition) {
        return switch (transition) {
            case APPROVE -> "`PUT decision` `APPROVED`";
            case DECLINE -> "`PUT decision` `DECLINED`";
            case WITHDRAW -> "`PUT withdrawal`";
            case REQUEST_CANCELLATION, CANCEL_OWN, CANCEL -> "`PUT cancellation`";
            case GRANT_CANCELLATION -> "`PUT cancellation/decision` `APPROVED`";
            case REFUSE_CANCELLATION -> "`PUT cancellation/decision` `DECLINED`";
        };
    }

    private static String who(Transition transition) {
        return switch (transition.who()) {
            case APPLICANT ->
                "applicant, where "
                        + (transition == Transition.REQUEST_CANCELLATION ? "consent" : "no consent")
                        + " is needed";
            case APPLICANT_OR_HR -> "applicant, HR";
            case DECIDER -> "manager of the department, HR; not their own";
        };
    }
}
