package com.timeoff.testing.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Request bodies as no client should send them. */
public final class HostileJson {

    /** NUL, controls, direction marks, halves of a pair, and letters that change their length or name with their case. */
    private static final char[] ODD_CHARACTERS =
            "\0\u0007\t\n\u0085\u009b\u200b\u2028\u202e\ufeff\uffff\ud83d\ude00\ud800\udc00İıſKßΣ\"\\/@. "
                    .toCharArray();

    private static final Arbitrary<String> NUMBERS = Arbitraries.oneOf(
            Arbitraries.longs().map(String::valueOf),
            Arbitraries.bigDecimals().map(String::valueOf),
            Arbitraries.of("-0", "8.0", "8.5", "8e0", "80e-1", "1e400", "-1e-400", "1e999999999", "2147483648"),
            Arbitraries.of("9223372036854775808", "1" + "0".repeat(1200), "08", "+8", ".8", "8.", "0x8", "NaN"));

    private HostileJson() {}

    /** Any text, with what is odd in it more often than by chance. */
    public static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(20),
                Arbitraries.strings().withChars(ODD_CHARACTERS).alpha().ofMaxLength(8),
                Arbitraries.strings().withChars(ODD_CHARACTERS).ofMinLength(200).ofMaxLength(600));
    }

    /** Any JSON value, and some that are only nearly one. */
    public static Arbitrary<String> values() {
        return Arbitraries.lazyOf(
                () -> Combinators.combine(texts(), Arbitraries.of(true, false)).as(HostileJson::literal),
                () -> NUMBERS,
                () -> Arbitraries.of("null", "true", "false", "{}", "[]", "undefined", "'8'", "/**/8"),
                () -> Arbitraries.integers().between(1, 3000).map(depth -> "[".repeat(depth) + "]".repeat(depth)),
                () -> values().list().ofMaxSize(3).map(HostileJson::array),
                () -> fields().list().ofMaxSize(3).map(HostileJson::object));
    }

    /** A valid object with one to three things wrong, or at least unusual. */
    public static Arbitrary<String> mutationsOf(Map<String, String> valid) {
        return mutations(List.copyOf(valid.keySet()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(mutations -> {
                    List<Field> fields = new ArrayList<>();
                    valid.forEach((name, value) -> fields.add(new Field(name, value)));
                    mutations.forEach(it -> it.accept(fields));
                    return object(fields);
                });
    }

    /** The texts in good, wrong and broken encodings. */
    public static Arbitrary<Body> encoded(Arbitrary<String> texts) {
        var charsets = Arbitraries.of(UTF_8, UTF_8, UTF_16, UTF_16LE, ISO_8859_1, Charset.forName("UTF-32"));
        var bodies = Combinators.combine(texts, Arbitraries.of("", "", "\ufeff"), charsets)
                .as((text, mark, charset) -> new Body((mark + text).getBytes(charset)));
        var where = Arbitraries.doubles().between(0, 1);
        return Arbitraries.oneOf(
                bodies,
                Combinators.combine(bodies, where).as(Body::truncated),
                Combinators.combine(bodies, Arbitraries.bytes(), where).as(Body::broken));
    }

    private static Arbitrary<Consumer<List<Field>>> mutations(List<String> names) {
        var name = Arbitraries.of(names);
        return Arbitraries.oneOf(
                Combinators.combine(name, values())
                        .as((wrong, value) -> fields -> fields.replaceAll(it -> replaced(it, wrong, value))),
                name.map(missing -> fields -> fields.removeIf(it -> it.name.equals(missing))),
                name.map(twice -> fields -> fields.add(new Field(twice, "1"))),
                fields().map(unknown -> fields -> fields.add(unknown)),
                Arbitraries.of(Collections::reverse));
    }

    private static Field replaced(Field field, String name, String value) {
        return field.name.equals(name) ? new Field(name, value) : field;
    }

    private static Arbitrary<Field> fields() {
        return Combinators.combine(texts(), values()).as(Field::new);
    }

    private static String array(List<String> values) {
        return values.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private static String object(List<Field> fields) {
        return fields.stream().map(it -> literal(it.name) + ':' + it.value).collect(Collectors.joining(",", "{", "}"));
    }

    /** A JSON string that holds the text, whatever it is. */
    public static String literal(String text) {
        return literal(text, true);
    }

    /** @param escaped whether every odd character is escaped, or only what must be */
    private static String literal(String text, boolean escaped) {
        return text.chars()
                .mapToObj(it -> it < ' ' || it == '"' || it == '\\' || escaped && it > '~'
                        ? "\\u%04x".formatted(it)
                        : String.valueOf((char) it))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private record Field(String name, String value) {}

    /** The bytes of a request; in reports, a text. */
    public record Body(byte[] bytes) {

        Body truncated(double where) {
            return new Body(Arrays.copyOf(bytes, (int) (bytes.length * where)));
        }

        Body broken(byte wrong, double where) {
            var broken = bytes.clone();
            if (broken.length > 0) {
                broken[(int) ((broken.length - 1) * where)] = wrong;
            }
            return new Body(broken);
        }

        @Override
        public String toString() {
            return new String(bytes, ISO_8859_1);
        }
    }
}
