package com.timeoff.manager.leave;

import java.util.UUID;

public class ApplicationNotFoundException extends RuntimeException {

    ApplicationNotFoundException(UUID id) {
        super("There is no leave application " + id + ".");
    }
}
