package com.timeoff.core.web;

import com.timeoff.core.startup.StartupStep;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A database that is away is no fault of the service's: the client may come again. */
@RestControllerAdvice
@Order(0)
class DatabaseAdvice {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAdvice.class);

    private final Duration retryAfter;
    private final ObjectProvider<StartupStep> steps;

    DatabaseAdvice(WebProperties properties, ObjectProvider<StartupStep> steps) {
        this.retryAfter = properties.retryAfter();
        this.steps = steps;
    }

    /** The database has come, and its tables are still being made: that is no fault either. Later it is. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchTable(InvalidDataAccessResourceUsageException e) {
        if (steps.stream().allMatch(StartupStep::isDone)) {
            throw e;
        }
        return databaseAway(e);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(Exception e) {
        log.warn(
                "The database does not answer: {}",
                NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        return Problems.answer(ProblemType.DATABASE_UNAVAILABLE, retryAfter);
    }
}
