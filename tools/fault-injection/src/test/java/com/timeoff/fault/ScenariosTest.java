package com.timeoff.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    @Test
    void noTwoScenariosHaveOneName() {
        assertThat(all().map(Scenario::name))
                .doesNotHaveDuplicates()
                .contains("manager-killed-before-offset-commit", "employee-service-terminated")
                // It is a part of e-mail addresses.
                .allMatch(name -> name.matches("[a-z0-9-]{1,63}"));
    }

    /** By {@code ./timeoff torture}, and so by {@link FaultIT}. */
    @Test
    void everyScenarioIsRun() {
        var written = new ClassFileImporter()
                .importPackages("com.timeoff.fault").stream()
                        .filter(it -> it.isAssignableTo(Scenario.class))
                        .filter(it -> !it.isInterface() && !it.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .toList();

        assertThat(written).hasSizeGreaterThan(10);
        assertThat(all().map(it -> it.getClass().getName()).distinct()).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void everyGroupIsTestedByThoseThatTestFaults() throws ReflectiveOperationException {
        assertThat(FaultIT.class.getAnnotation(Tag.class).value()).isEqualTo("faults");
        assertThat(List.of(FaultIT.class.getDeclaredClasses())).allMatch(it -> it.isAnnotationPresent(Nested.class));

        var suite = new FaultIT();
        var tested = Stream.<ScenarioGroup<?>>builder();
        for (var type : FaultIT.class.getDeclaredClasses()) {
            var test = type.getDeclaredConstructor(FaultIT.class).newInstance(suite);
            tested.add(((ScenarioTest<?>) test).group());
        }
        assertThat(tested.build()).containsExactlyInAnyOrderElementsOf(Scenarios.ALL);
    }

    @Test
    void theWholeCheckRunsThoseThatTestFaults() throws IOException {
        assertThat(Path.of("..", "..", ".ci", "run")).content().contains("verify -Pfaults");
        assertThat(Path.of("..", "..", "pom.xml"))
                .content()
                .contains("<id>faults</id>")
                .contains("<excludedGroups/>");
    }

    private static Stream<? extends Scenario<?>> all() {
        return Scenarios.ALL.stream().flatMap(it -> it.scenarios().stream());
    }
}
