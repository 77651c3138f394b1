package com.timeoff.core.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Each parameter of a query is one that the call knows, is there once, and says something. Spring by itself passes over
 * the unknown, takes the first of several, and what is empty for what is not there: a list would be everybody's.
 */
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    /** Documentation and pages are other people's code, or files: they answer whatever the query. */
    private static final String OUR_CODE = "com.timeoff.";

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        if (query != null && !query.isEmpty() && handler instanceof HandlerMethod call && asksUs(request, call)) {
            check(request.getParameterMap(), known.computeIfAbsent(call.getMethod(), it -> parametersOf(call)));
        }
        return true;
    }

    /** The dispatch of an error, or of an answer that comes later, has the query of the request that was let in. */
    private static boolean asksUs(HttpServletRequest request, HandlerMethod call) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && call.getBeanType().getName().startsWith(OUR_CODE);
    }

    private static void check(Map<String, String[]> query, Set<String> known) {
        var errors = query.entrySet().stream()
                .flatMap(it -> Stream.ofNullable(error(it, known)))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
    }

    private static @Nullable InvalidField error(Entry<String, String[]> parameter, Set<String> known) {
        var name = parameter.getKey();
        var values = parameter.getValue();
        if (!known.contains(name)) {
            return new InvalidField(name, "is not a known parameter");
        }
        if (values.length > 1) {
            return new InvalidField(name, "must be there once");
        }
        return values[0].isBlank() ? new InvalidField(name, "must not be empty") : null;
    }

    private static Set<String> parametersOf(HandlerMethod call) {
        return Stream.of(call.getMethodParameters())
                .filter(it -> it.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::named)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String named(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(NAMES);
        return ParameterNames.of(parameter);
    }
}
