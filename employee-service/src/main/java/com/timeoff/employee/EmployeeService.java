package com.timeoff.employee;

import com.timeoff.employee.leave.SubmissionProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

@SpringBootApplication
@EnableConfigurationProperties(SubmissionProperties.class)
public class EmployeeService {

    public static void main(String[] args) {
        SpringApplication.run(EmployeeService.class, args);
    }
}
