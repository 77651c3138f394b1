package com.timeoff.employee.leave;

/** The department is left out, and it is not known where the applicant works. */
public class DepartmentMissingException extends RuntimeException {

    DepartmentMissingException() {
        super("must not be null");
    }
}
