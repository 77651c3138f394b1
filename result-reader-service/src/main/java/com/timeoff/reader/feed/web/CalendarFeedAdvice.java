package com.timeoff.reader.feed.web;

import com.timeoff.core.web.ProblemType;
import com.timeoff.core.web.Problems;
import com.timeoff.reader.feed.FeedNotAllowedException;
import com.timeoff.reader.feed.FeedNotFoundException;
import com.timeoff.reader.feed.TooManyFeedsException;
import com.timeoff.reader.feed.TooManyReadingsException;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(0)
class CalendarFeedAdvice {

    private static final Duration NEXT_READING = Duration.ofSeconds(1);

    @ExceptionHandler(FeedNotFoundException.class)
    ResponseEntity<ProblemDetail> notFound() {
        return Problems.answer(Problems.of(ProblemType.FEED_NOT_FOUND));
    }

    @ExceptionHandler(FeedNotAllowedException.class)
    ResponseEntity<ProblemDetail> notAllowed() {
        return Problems.answer(Problems.of(ProblemType.NOT_ALLOWED));
    }

    @ExceptionHandler(TooManyFeedsException.class)
    ResponseEntity<ProblemDetail> tooManyFeeds() {
        return Problems.answer(Problems.of(ProblemType.TOO_MANY_FEEDS));
    }

    @ExceptionHandler(TooManyReadingsException.class)
    ResponseEntity<ProblemDetail> tooManyReadings() {
        return Problems.answer(ProblemType.TOO_MANY_AT_ONCE, NEXT_READING);
    }
}
