package com.timeoff.core.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that each process makes anew and gives to nobody: what it signed is nothing after a restart, nor elsewhere. */
final class ProcessKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    ProcessKey() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    /**
     * 43 characters that go into addresses and cookies.
     *
     * @param purpose so that what was signed for one is of no use for another; without a line break
     */
    String sign(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var signature = mac.doFinal((purpose + '\n' + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
