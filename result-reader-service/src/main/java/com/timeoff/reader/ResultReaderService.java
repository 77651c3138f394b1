package com.timeoff.reader;

import com.timeoff.core.startup.OutOfMemoryExit;
import com.timeoff.reader.absence.AbsenceProperties;
import com.timeoff.reader.feed.CalendarFeedProperties;
import com.timeoff.reader.result.stream.StreamProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

@SpringBootApplication
@EnableConfigurationProperties({AbsenceProperties.class, CalendarFeedProperties.class, StreamProperties.class})
public class ResultReaderService {

    public static void main(String[] args) {
        OutOfMemoryExit.watch();
        SpringApplication.run(ResultReaderService.class, args);
    }
}
