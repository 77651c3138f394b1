package com.timeoff.core.openapi;

import com.timeoff.core.web.ValidDepartment;
import com.timeoff.models.Department;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.PropertyCustomizer;

/** What {@link ValidDepartment} takes, as a pattern. */
class DepartmentPattern implements PropertyCustomizer {

    private static final String PATTERN =
            Stream.of(Department.values()).map(it -> inAnyCase(it.name())).collect(Collectors.joining("|", "^(", ")$"));

    @Override
    @SuppressWarnings("rawtypes")
    public Schema customize(Schema property, AnnotatedType type) {
        var annotations = type.getCtxAnnotations();
        if (annotations != null && Stream.of(annotations).anyMatch(ValidDepartment.class::isInstance)) {
            property.setPattern(PATTERN);
        }
        return property;
    }

    private static String inAnyCase(String code) {
        return code.chars()
                .mapToObj(it -> "[" + (char) it + Character.toString(it).toLowerCase(Locale.ROOT) + "]")
                .collect(Collectors.joining());
    }
}
