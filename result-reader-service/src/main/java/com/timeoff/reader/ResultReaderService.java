package com.timeoff.reader;

import com.timeoff.core.security.http.CapabilityPath;
import com.timeoff.core.startup.OutOfMemoryExit;
import com.timeoff.reader.absence.AbsenceProperties;
import com.timeoff.reader.feed.CalendarFeedProperties;
import com.timeoff.reader.result.stream.StreamProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@EnableConfigurationProperties({AbsenceProperties.class, CalendarFeedProperties.class, StreamProperties.class})
public class ResultReaderService {

    /** Calendar programs cannot sign in. */
    @Bean
    CapabilityPath calendars() {
        return new CapabilityPath("/calendars/", ".ics");
    }

    public static void main(String[] args) {
        OutOfMemoryExit.watch();
        SpringApplication.run(ResultReaderService.class, args);
    }
}
