package com.timeoff.employee.leave.web;

import com.timeoff.core.web.FieldError;
import com.timeoff.core.web.Problems;
import com.timeoff.employee.leave.NotTheirDepartmentException;
import com.timeoff.employee.leave.NotTheirLeaveException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(0)
class LeaveApplicationAdvice {

    @ExceptionHandler(NotTheirLeaveException.class)
    ProblemDetail notTheirLeave() {
        return forbidden("not-your-leave", "You may submit leave applications for yourself only.", "empEmail");
    }

    @ExceptionHandler(NotTheirDepartmentException.class)
    ProblemDetail notTheirDepartment() {
        return forbidden(
                "not-your-department",
                "You may submit your own leave applications from your department only.",
                "empDepartment");
    }

    private static ProblemDetail forbidden(String type, String detail, String field) {
        var problem = Problems.of(HttpStatus.FORBIDDEN, type, detail);
        problem.setProperty("errors", List.of(new FieldError(field, "must be your own")));
        return problem;
    }
}
