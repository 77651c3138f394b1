package com.timeoff.reader.result.web;

import com.timeoff.core.calendar.CalendarAutoConfiguration;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.reader.ResultReaderService;
import com.timeoff.reader.absence.AbsenceService;
import com.timeoff.reader.absence.FakeAbsences;
import com.timeoff.reader.feed.OnFakeFeeds;
import com.timeoff.reader.result.LeaveResultService;
import com.timeoff.reader.result.stream.LeaveStreamService;
import com.timeoff.testing.security.PeopleConfiguration;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The whole web layer, the stream included, on results held in memory. */
@Retention(RetentionPolicy.RUNTIME)
@ImportAutoConfiguration({
    CalendarAutoConfiguration.class,
    TimeoffWebAutoConfiguration.class,
    TaskExecutionAutoConfiguration.class
})
@ComponentScan(basePackageClasses = LeaveStreamService.class)
@Import({
    EmptyEventLog.class,
    FakeResults.class,
    FakeApplications.class,
    FakeChanges.class,
    FakeStates.class,
    FakeDayCounts.class,
    FakeAbsences.class,
    AbsenceService.class,
    LeaveResultService.class,
    OnFakeFeeds.class,
    ResultReaderService.class,
    PeopleConfiguration.class
})
public @interface OnFakes {}
