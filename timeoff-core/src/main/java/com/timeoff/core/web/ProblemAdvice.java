package com.timeoff.core.web;

import com.timeoff.core.web.BodyLimitFilter.BodyTooLargeException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every error that reaches Spring MVC becomes a problem document that names the field and no internals. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    @Nullable ResponseEntity<Object> handleInvalidRequest(InvalidRequestException e, WebRequest request) {
        return invalid(e, e.errors(), request);
    }

    /** A query that Tomcat cannot decode, or the firewall not let pass: both say so when its parameters are asked for. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    @Nullable ResponseEntity<Object> handleInvalidParameter(Exception e, WebRequest request) {
        return handle(e, ProblemType.NOT_UNDERSTOOD, request);
    }

    /** Thrown to whoever reads; Jackson wraps it where it reads a value. */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> handleBodyTooLarge(BodyTooLargeException e, WebRequest request) {
        return handle(e, ProblemType.BODY_TOO_LARGE, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> handleEverythingElse(Exception e, WebRequest request) {
        log.error("A request failed", e);
        return handle(e, ProblemType.INTERNAL_ERROR, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(e, InvalidField.of(e), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = e.getParameterValidationResults().stream()
                .flatMap(it -> InvalidField.of(it).stream())
                .toList();
        return invalid(e, errors, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var cause = NestedExceptionUtils.getMostSpecificCause(e);
        if (cause instanceof BodyTooLargeException) {
            return handle(e, ProblemType.BODY_TOO_LARGE, request);
        }
        if (isRefused(request)) {
            return null;
        }
        if (cause instanceof SocketTimeoutException) {
            return handle(e, ProblemType.REQUEST_TIMEOUT, request);
        }
        return invalid(e, List.of(UnreadableJson.explain(e)), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        var error = new InvalidField(String.valueOf(name), "is not a valid " + TypeNames.of(e.getRequiredType()));
        return invalid(e, List.of(error), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = Problems.plain(status);
        if (e instanceof MissingRequestValueException) {
            problem.setDetail(e.getBody().getDetail());
        }
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(e, Problems.plain(status), headers, status, request);
    }

    /** The type is not negotiated: an error is a problem document whatever the client accepts. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** As Tomcat does when a body does not come. To refuse it once more would be a line in the log for each. */
    private static boolean isRefused(WebRequest request) {
        return request instanceof ServletWebRequest servlet
                && servlet.getResponse() != null
                && servlet.getResponse().isCommitted();
    }

    private @Nullable ResponseEntity<Object> invalid(Exception e, List<InvalidField> errors, WebRequest request) {
        return handleExceptionInternal(e, Problems.invalid(errors), new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }

    private @Nullable ResponseEntity<Object> handle(Exception e, ProblemType type, WebRequest request) {
        return handleExceptionInternal(e, Problems.of(type), new HttpHeaders(), type.status(), request);
    }
}
