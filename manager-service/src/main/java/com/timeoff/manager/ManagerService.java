package com.timeoff.manager;

import com.timeoff.core.startup.OutOfMemoryExit;
import com.timeoff.manager.leave.CancellationProperties;
import com.timeoff.manager.outbox.OutboxProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableConfigurationProperties({CancellationProperties.class, OutboxProperties.class})
@EnableScheduling
public class ManagerService {

    public static void main(String[] args) {
        OutOfMemoryExit.watch();
        SpringApplication.run(ManagerService.class, args);
    }
}
