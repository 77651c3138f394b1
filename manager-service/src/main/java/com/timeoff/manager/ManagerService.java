package com.timeoff.manager;

import com.timeoff.core.startup.FullMemory;
import com.timeoff.manager.outbox.OutboxProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

@SpringBootApplication
@EnableConfigurationProperties(OutboxProperties.class)
public class ManagerService {

    public static void main(String[] args) {
        FullMemory.watch();
        SpringApplication.run(ManagerService.class, args);
    }
}
