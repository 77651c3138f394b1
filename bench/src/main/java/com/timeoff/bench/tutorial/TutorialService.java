package com.timeoff.bench.tutorial;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TutorialService {

    public static void main(String[] arguments) {
        SpringApplication.run(TutorialService.class, arguments);
    }
}
