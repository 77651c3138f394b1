package com.timeoff.testing;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call that a service answers, such as {@code GET /leave-applications/{id}}. */
public final class Endpoints {

    private Endpoints() {}

    /** Without the error page, which is no call. */
    public static Stream<String> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(Endpoints::calls)
                .filter(it -> !it.equals("ANY /error"))
                .sorted();
    }

    /** The calls in the first column of a matrix. */
    public static List<String> in(String matrix) {
        return matrix.lines()
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> calls(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var names = methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(Enum::name);
        return names.flatMap(method -> info.getPatternValues().stream().map(path -> method + ' ' + named(path)));
    }

    /** With variables by their name, whatever they must look like. */
    private static String named(String path) {
        return path.replaceAll("\\{(\\w+):[^}]+}", "{$1}");
    }
}
