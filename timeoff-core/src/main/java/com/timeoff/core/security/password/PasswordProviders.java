package com.timeoff.core.security.password;

import com.timeoff.core.security.authentication.KeyedDigest;
import com.timeoff.core.security.throttle.LoginThrottle;
import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;

/**
 * The same people twice, with attempts of their own: wrong passwords on health checks delay nobody elsewhere.
 *
 * @param forRequests whoever sends them
 * @param forHealthChecks which are answered without credentials, too
 */
public record PasswordProviders(AuthenticationProvider forRequests, AuthenticationProvider forHealthChecks) {

    /** @param rememberFor how long after its last use a right password is not hashed again */
    public static PasswordProviders of(List<Account> people, Duration rememberFor) {
        var accounts = new Accounts(people, PasswordHasher.ENCODER);
        var remembered = new RememberedCredentials(rememberFor, System::nanoTime);
        var digest = new KeyedDigest();
        var queue = new PasswordHashQueue(); // One for both, as it is about the processors.
        return new PasswordProviders(
                provider(accounts, remembered, digest, queue), provider(accounts, remembered, digest, queue));
    }

    private static AuthenticationProvider provider(
            Accounts accounts, RememberedCredentials remembered, KeyedDigest digest, PasswordHashQueue queue) {
        var throttle = new LoginThrottle(digest, System::nanoTime);
        return new PasswordAuthenticationProvider(accounts, remembered, throttle, digest, queue);
    }
}
