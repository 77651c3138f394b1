package com.timeoff.core.web;

import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What a client calls a controller's parameter. */
final class ParameterNames {

    private ParameterNames() {}

    static String of(MethodParameter parameter) {
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null && StringUtils.hasText(header.name())) {
            return header.name();
        }
        var query = parameter.getParameterAnnotation(RequestParam.class);
        if (query != null && StringUtils.hasText(query.name())) {
            return query.name();
        }
        return String.valueOf(parameter.getParameterName());
    }
}
