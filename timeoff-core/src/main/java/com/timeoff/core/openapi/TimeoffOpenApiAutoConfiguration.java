package com.timeoff.core.openapi;

import com.timeoff.models.EmailAddress;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Where the document is served is in {@code timeoff-web.yaml}. */
@AutoConfiguration
@Import({
    CommonDescription.class,
    DepartmentPattern.class,
    JsonExamplesCustomizer.class,
    NullableProperties.class,
    ProblemResponsesCustomizer.class
})
public class TimeoffOpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig().replaceWithClass(EmailAddress.class, String.class);
    }
}
