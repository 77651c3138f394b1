package com.timeoff.testing.http;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call that a service answers, such as {@code GET /leave-applications/{id}}. */
public final class Endpoints {

    /** How the documentation of every service is answered: call, person, whose, status. */
    public static final String DOCUMENTATION = """
            GET /docs | alice  | alice | 302
            GET /docs | olivia | alice | 403
            GET /docs | nobody | alice | 401
            GET /openapi | alice  | alice | 200
            GET /openapi | olivia | alice | 403
            GET /openapi | nobody | alice | 401
            GET /openapi.yaml | alice  | alice | 200
            GET /openapi.yaml | olivia | alice | 403
            GET /openapi.yaml | nobody | alice | 401
            GET /openapi/swagger-config | alice  | alice | 200
            GET /openapi/swagger-config | olivia | alice | 403
            GET /openapi/swagger-config | nobody | alice | 401
            """;

    /** The same of the calls that every service has whose page is not for operators, for a matrix to begin with. */
    public static final String COMMON = """
            GET /me | alice  | alice | 200
            GET /me | mia    | alice | 200
            GET /me | helen  | alice | 200
            GET /me | olivia | alice | 403
            GET /me | nobody | alice | 401
            """ + DOCUMENTATION;

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
