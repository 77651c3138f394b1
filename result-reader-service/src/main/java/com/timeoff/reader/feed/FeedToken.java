package com.timeoff.reader.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret in a feed's address: 256 random bits, in 43 characters of base64url. */
public final class FeedToken {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private FeedToken(String text) {
        this.text = text;
    }

    static FeedToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty if nobody was ever given it. */
    public static Optional<FeedToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new FeedToken(text)) : Optional.empty();
    }

    /** For the address, which is shown once. */
    public String text() {
        return text;
    }

    /** What is stored, 32 bytes. Salt and a slow hash are for secrets that people choose. */
    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not the secret, for logs. */
    @Override
    public String toString() {
        return "a feed's token";
    }
}
