package com.timeoff.core.security.http;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/** The name of a host as browsers write it: in lower case, in ASCII. */
final class HostName {

    /** What one looks like, or an address of IPv6, to an expression that ignores case. */
    static final String EXPRESSION = "[^\\s/?#@:\\[\\]*%,\\\\]+|\\[[0-9a-f:.]+]";

    private HostName() {}

    /** Empty if no browser would ever write it. */
    static Optional<String> asBrowsersWriteIt(String typed) {
        try {
            return Optional.of(IDN.toASCII(typed, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
