package com.timeoff.terminal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is asked where an option is missing.
 *
 * @param proposal what an empty line means; null if there must be an answer
 * @param choices what Tab completes to
 * @param parser throws an IllegalArgumentException that says what is wrong
 */
record Question<T>(String name, @Nullable String proposal, List<String> choices, Function<String, T> parser) {

    static Question<String> choice(String name, List<String> choices) {
        return new Question<>(name + " (" + String.join(", ", choices) + ")", null, choices, answer -> choices.stream()
                .filter(answer.toUpperCase(Locale.ROOT)::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("It must be one of " + String.join(", ", choices))));
    }

    static Question<Integer> number(String name, int proposal) {
        return new Question<>(name, Integer.toString(proposal), List.of(), Question::number);
    }

    static Question<LocalDate> date(String name, LocalDate proposal) {
        return new Question<>(name, proposal.toString(), List.of(), Question::date);
    }

    static Question<String> text(String name, @Nullable String proposal) {
        return new Question<>(name, proposal, List.of(), Question::notEmpty);
    }

    /** An empty line is an answer. */
    static Question<String> optionalText(String name) {
        return new Question<>(name + " (may be empty)", null, List.of(), Function.identity());
    }

    String text() {
        return proposal == null ? name : name + " [" + proposal + ']';
    }

    T parse(String answer) {
        return parser.apply(answer);
    }

    private static Integer number(String answer) {
        try {
            return Integer.valueOf(answer);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("It must be a whole number, such as 8");
        }
    }

    private static LocalDate date(String answer) {
        try {
            return LocalDate.parse(answer);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("It must be a date, such as 2026-12-01");
        }
    }

    private static String notEmpty(String answer) {
        if (answer.isEmpty()) {
            throw new IllegalArgumentException("It must not be empty");
        }
        return answer;
    }
}
