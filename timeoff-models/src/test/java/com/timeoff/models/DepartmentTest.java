package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentTest {

    private static final Pattern SOURCE = Pattern.compile(".+\\.(java|js|css|html|ya?ml|sql|avsc|properties)");

    @Test
    void eachHasThePartitionOfTheContract() {
        assertThat(Department.HR.partition()).isZero();
        assertThat(Department.IT.partition()).isEqualTo(1);
        assertThat(Department.OPS.partition()).isEqualTo(2);
    }

    @Test
    void thePartitionsAreAllThatTheTopicHas() {
        assertThat(Department.values())
                .extracting(Department::partition)
                .containsExactlyElementsOf(
                        IntStream.range(0, Department.values().length).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource(Department.class)
    void eachIsFoundByItsNameAndHasATitle(Department department) {
        assertThat(Department.named(department.name().toLowerCase(Locale.ROOT))).contains(department);
        assertThat(department.title()).isNotBlank();
        assertThat(Department.all()).contains(department.name());
    }

    /** A new one is a line here: who else lists them all would have to be found. The demo people are only people. */
    @Test
    void nobodyElseListsThem() {
        var people = Set.of("Department.java", "DemoUsers.java", "DemoPerson.java", "Console.java", "People.java");
        var sources = Stream.of(Path.of(".."), Path.of("..", "tools"))
                .flatMap(DepartmentTest::in)
                .map(module -> module.resolve(Path.of("src", "main")))
                .filter(Files::isDirectory)
                .flatMap(DepartmentTest::filesBelow)
                .filter(it -> SOURCE.matcher(it.getFileName().toString()).matches())
                .toList();

        assertThat(sources).as("the whole repository's").hasSizeGreaterThan(200);
        assertThat(sources)
                .filteredOn(DepartmentTest::listsAll)
                .extracting(it -> it.getFileName().toString())
                .isSubsetOf(people)
                .contains("Department.java");
    }

    private static Stream<Path> in(Path folder) {
        try {
            return Files.list(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> filesBelow(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each as a word, such as in a list, a selector or a pattern. */
    private static boolean listsAll(Path source) {
        try {
            var text = Files.readString(source);
            return Stream.of(Department.values())
                    .map(it -> Pattern.compile("\\b" + it.name() + "\\b", Pattern.CASE_INSENSITIVE))
                    .allMatch(it -> it.matcher(text).find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "IT", "It", " it "})
    void isFoundHoweverItIsTyped(String name) {
        assertThat(Department.named(name)).contains(Department.IT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SALES", "I T", "0", "\u0131t", "OP\u017f"})
    void anUnknownNameIsNone(String name) {
        assertThat(Department.named(name)).isEmpty();
    }
}
