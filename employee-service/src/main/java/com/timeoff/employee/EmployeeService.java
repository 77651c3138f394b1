package com.timeoff.employee;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class EmployeeService {

    public static void main(String[] args) {
        SpringApplication.run(EmployeeService.class, args);
    }
}
