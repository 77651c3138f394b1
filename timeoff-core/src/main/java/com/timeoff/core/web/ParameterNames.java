package com.timeoff.core.web;

import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestHeader;

/** What a client calls a controller's parameter. */
final class ParameterNames {

    private ParameterNames() {}

    static String of(MethodParameter parameter) {
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null && StringUtils.hasText(header.name())) {
            return header.name();
        }
        return String.valueOf(parameter.getParameterName());
    }
}
