package com.timeoff.core.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.models.Department;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The departments, for scripts: a file among those of the pages, made of {@link Department}. */
final class DepartmentsScript extends PathResourceResolver {

    private static final String NAME = "departments.js";

    private static final String CONTENT = Stream.of(Department.values())
            .map(it -> "\"" + it.name() + "\":\"" + it.title() + '"')
            .collect(Collectors.joining(",", "export const DEPARTMENTS = {", "};\n"));

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        return path.equals(NAME) ? script() : super.getResource(path, location);
    }

    /** By its name Spring knows its type. */
    private static Resource script() {
        return new ByteArrayResource(CONTENT.getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return NAME;
            }
        };
    }
}
