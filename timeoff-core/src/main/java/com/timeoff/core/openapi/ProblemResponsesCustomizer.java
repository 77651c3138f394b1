package com.timeoff.core.openapi;

import static com.timeoff.core.web.ProblemType.*;

import com.timeoff.core.web.InvalidField;
import com.timeoff.core.web.ProblemType;
import com.timeoff.core.web.Problems;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;

/** Documents how an operation refuses: by its {@link ProblemResponses}, and as every operation of every service. */
@Order(1)
class ProblemResponsesCustomizer implements GlobalOperationCustomizer {

    private static final List<ProblemType> ALWAYS =
            List.of(NOT_ACCEPTABLE, UNKNOWN_HOST, TOO_MANY_AT_ONCE, INTERNAL_ERROR);

    private static final List<ProblemType> WITH_SIGN_IN =
            List.of(NOT_SIGNED_IN, NOT_ALLOWED, TOO_MANY_LOGIN_ATTEMPTS, ISSUER_UNAVAILABLE);

    private static final List<ProblemType> WITH_BODY =
            List.of(CROSS_SITE, REQUEST_TIMEOUT, BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE);

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var own = handler.getMethodAnnotation(ProblemResponses.class);
        Stream.of(own == null ? new ProblemType[0] : own.value()).forEach(it -> ProblemExamples.add(operation, it));
        ProblemExamples.add(operation, ProblemType.INVALID_REQUEST, Problems.invalid(List.of(anInvalid(operation))));
        if (operation.getRequestBody() != null) {
            WITH_BODY.forEach(it -> ProblemExamples.add(operation, it));
        }
        ALWAYS.forEach(it -> ProblemExamples.add(operation, it));
        if (!handler.hasMethodAnnotation(SecurityRequirements.class)) { // It would name those it has.
            WITH_SIGN_IN.forEach(it -> ProblemExamples.add(operation, it));
        }
        return operation;
    }

    private static InvalidField anInvalid(Operation operation) {
        if (operation.getRequestBody() != null) {
            return new InvalidField("comment", "size must be between 0 and 500");
        }
        return operation.getParameters() == null
                ? new InvalidField("verbose", "is not a known parameter")
                : new InvalidField(operation.getParameters().get(0).getName(), "is not valid");
    }
}
