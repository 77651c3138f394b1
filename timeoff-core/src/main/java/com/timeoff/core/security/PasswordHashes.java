package com.timeoff.core.security;

import com.timeoff.models.EmailAddress;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** The hashes that are good enough for passwords: slow ones. */
final class PasswordHashes {

    static final PasswordEncoder ENCODER = new DelegatingPasswordEncoder(
            "bcrypt",
            Map.of(
                    "bcrypt",
                    new BCryptPasswordEncoder(),
                    "pbkdf2@SpringSecurity_v5_8",
                    Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

    private static final Pattern KNOWN = Pattern.compile(
            "\\{bcrypt}\\$2[aby]\\$\\d\\d\\$[./0-9A-Za-z]{53}|\\{pbkdf2@SpringSecurity_v5_8}[0-9a-f]{96}");

    private PasswordHashes() {}

    /** @throws RefusedStartException naming the user, never the password, if it is no such hash */
    static String require(EmailAddress email, @Nullable String password) {
        if (password == null || !KNOWN.matcher(password).matches()) {
            throw new RefusedStartException(
                    "The password of " + email + " in timeoff.security.users is not a hash that is known here.",
                    "Set it to {bcrypt} followed by a BCrypt hash, as \"htpasswd -nbBC 10 '' PASSWORD | tr -d ':'\""
                            + " prints it, or to {pbkdf2@SpringSecurity_v5_8} and its hash.");
        }
        return password;
    }
}
