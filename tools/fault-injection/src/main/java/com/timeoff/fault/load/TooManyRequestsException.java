package com.timeoff.fault.load;

import java.io.IOException;

/** What one person asks at a time is limited, and nothing was done. */
final class TooManyRequestsException extends IOException {

    private static final long serialVersionUID = 1;
}
