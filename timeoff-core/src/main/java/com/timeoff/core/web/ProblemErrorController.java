package com.timeoff.core.web;

import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors that never reached a controller: refused by a filter or by the servlet container. */
@RestController
class ProblemErrorController implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> error(
            @RequestAttribute(name = RequestDispatcher.ERROR_STATUS_CODE, required = false) @Nullable Integer status,
            @RequestAttribute(name = RequestDispatcher.ERROR_REQUEST_URI, required = false) @Nullable String path) {
        var code = HttpStatus.resolve(status == null ? HttpStatus.NOT_FOUND.value() : status);
        var problem = Problems.plain(code == null ? HttpStatus.INTERNAL_SERVER_ERROR : code);
        if (path != null) {
            problem.setInstance(instance(path));
        }
        return Problems.answer(problem);
    }

    /** With more slashes in front it would name a host, or nothing. */
    private static URI instance(String path) {
        return URI.create('/' + StringUtils.trimLeadingCharacter(path, '/'));
    }
}
