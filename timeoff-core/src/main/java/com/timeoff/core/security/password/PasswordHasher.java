package com.timeoff.core.security.password;

import com.timeoff.core.security.configuration.InsecureConfigurationException;
import com.timeoff.models.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** The hashes that are good enough for passwords: slow ones, and none so slow that a try takes seconds. */
final class PasswordHasher {

    static final PasswordEncoder ENCODER = new DelegatingPasswordEncoder(
            "bcrypt",
            Map.of(
                    "bcrypt",
                    new BCryptPasswordEncoder(),
                    "pbkdf2@SpringSecurity_v5_8",
                    Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

    private static final Pattern KNOWN = Pattern.compile("\\{bcrypt}\\$2[aby]\\$(0[4-9]|1[0-5])\\$[./0-9A-Za-z]{53}"
            + "|\\{pbkdf2@SpringSecurity_v5_8}[0-9a-f]{96}");

    private static final String BCRYPT = "{bcrypt}";

    /** In bytes of UTF-8. BCrypt does not look at what is behind them. */
    private static final int BCRYPT_MAX_BYTES = 72;

    private PasswordHasher() {}

    /** @throws InsecureConfigurationException naming the user, never the password, if it is no such hash */
    static String require(EmailAddress email, @Nullable String password) {
        if (password == null || !KNOWN.matcher(password).matches()) {
            throw new InsecureConfigurationException(
                    "The password of " + email + " in timeoff.security.users is not a hash that is known here.",
                    "Set it to {bcrypt} followed by a BCrypt hash of cost 4 to 15, as"
                            + " \"htpasswd -nbBC 10 '' PASSWORD | tr -d ':'\" prints it, or to"
                            + " {pbkdf2@SpringSecurity_v5_8} and its hash.");
        }
        return password;
    }

    /**
     * Whether anybody's password can be so. Not with NUL, which both hashes take for nothing at the end of a password,
     * and BCrypt also before that password again. Nor with what is no text and is taken for another: half a surrogate
     * pair, which is hashed as "?", and U+FFFD, which stands for any bytes that are no UTF-8.
     */
    static boolean canBePassword(String typed) {
        return !typed.isEmpty() && typed.codePoints().noneMatch(PasswordHasher::isNoText);
    }

    /** Whether the hash is of all of it. */
    static boolean coversAllOf(String password, String hash) {
        return !hash.startsWith(BCRYPT) || password.getBytes(StandardCharsets.UTF_8).length <= BCRYPT_MAX_BYTES;
    }

    /** What it costs to compare a password with it: the same text for as much. */
    static String costOf(String hash) {
        return hash.startsWith(BCRYPT) ? hash.split("\\$")[2] : "pbkdf2";
    }

    private static boolean isNoText(int codePoint) {
        return codePoint == 0
                || codePoint == 0xFFFD
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
