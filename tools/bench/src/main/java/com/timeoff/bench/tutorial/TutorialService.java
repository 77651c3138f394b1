package com.timeoff.bench.tutorial;

import com.timeoff.models.AvroSafety;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TutorialService {

    public static void main(String[] arguments) {
        AvroSafety.install();
        SpringApplication.run(TutorialService.class, arguments);
    }
}
