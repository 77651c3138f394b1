package com.timeoff.core.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.web.ValidDepartment;
import com.timeoff.models.Department;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.annotation.Annotation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DepartmentPatternTest {

    private final String pattern = pattern();

    @ParameterizedTest
    @EnumSource(Department.class)
    void takesEveryDepartmentInAnyCase(Department department) {
        assertThat(department.name()).matches(pattern);
        assertThat(department.name().toLowerCase(Locale.ROOT)).matches(pattern);
    }

    @Test
    void takesNoOther() {
        assertThat("SALES").doesNotMatch(pattern);
        assertThat("").doesNotMatch(pattern);
    }

    private static String pattern() {
        try {
            var constraint = Body.class.getDeclaredField("department").getAnnotation(ValidDepartment.class);
            var type = new AnnotatedType(String.class).ctxAnnotations(new Annotation[] {constraint});
            return new DepartmentPattern().customize(new StringSchema(), type).getPattern();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private record Body(@Nullable @ValidDepartment String department) {}
}
