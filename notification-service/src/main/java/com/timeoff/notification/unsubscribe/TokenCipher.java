package com.timeoff.notification.unsubscribe;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.models.EmailAddress;
import com.timeoff.notification.preference.NotificationKind;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes a {@link Subscription} as the secret of a link, by AES-GCM: without the key nobody can read one or make one. Each
 * is another, so that two do not show that they are the same person's; and they are padded, so that the length of an
 * address does not show, unless it is unusually long.
 */
final class TokenCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int OVERHEAD = NONCE_BYTES + TAG_BITS / 8;
    private static final int PADDED_TO = 64;

    /** So many characters as the longest address takes in UTF-8, with all that is added. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,1200}");

    /** What the key is used for: nothing else that it may ever encrypt is taken for a token. */
    private static final byte[] PURPOSE = "unsubscribe".getBytes(US_ASCII);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    TokenCipher(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    String encrypt(Subscription subscription) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var text = padded(subscription.kind().name() + ' ' + subscription.recipient());
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
            var token = Arrays.copyOf(nonce, cipher.getOutputSize(text.length) + NONCE_BYTES);
            cipher.doFinal(text, 0, text.length, token, NONCE_BYTES);
            return encode(token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty for what no cipher with this key has written. */
    Optional<Subscription> decrypt(String token) {
        if (!FORM.matcher(token).matches()) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length < OVERHEAD || !encode(bytes).equals(token)) {
                return Optional.empty();
            }
            var text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES))
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return parse(new String(text, UTF_8).strip());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(PURPOSE);
        return cipher;
    }

    /** With blanks, which no address ends with. */
    private static byte[] padded(String text) {
        var bytes = text.getBytes(UTF_8);
        var padded = Arrays.copyOf(bytes, (bytes.length / PADDED_TO + 1) * PADDED_TO);
        Arrays.fill(padded, bytes.length, padded.length, (byte) ' ');
        return padded;
    }

    /** A kind that there is no more cannot be refused. */
    private static Optional<Subscription> parse(String text) {
        var blank = text.indexOf(' ');
        return Optional.of(new Subscription(
                EmailAddress.of(text.substring(blank + 1)), NotificationKind.valueOf(text.substring(0, blank))));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
