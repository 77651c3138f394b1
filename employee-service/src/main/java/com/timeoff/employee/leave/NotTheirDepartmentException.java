package com.timeoff.employee.leave;

/** Somebody wants to submit the own leave from a department where somebody else works. */
public class NotTheirDepartmentException extends RuntimeException {

    NotTheirDepartmentException() {
        super("submitted from another department");
    }
}
