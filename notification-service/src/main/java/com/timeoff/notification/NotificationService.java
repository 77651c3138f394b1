package com.timeoff.notification;

import com.timeoff.core.startup.OutOfMemoryExit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class NotificationService {

    public static void main(String[] args) {
        OutOfMemoryExit.watch();
        SpringApplication.run(NotificationService.class, args);
    }
}
