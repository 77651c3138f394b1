package com.timeoff.bench.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;

/** Of HR: she may submit for anyone, and sees and decides everything but her own. */
public final class Helen {

    public static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString("helen@example.com:helen".getBytes(US_ASCII));

    private Helen() {}
}
