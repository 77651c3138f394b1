package com.timeoff.core.security.password;

import com.timeoff.core.security.authentication.KeyedDigest;
import com.timeoff.core.security.throttle.LoginThrottle;
import com.timeoff.core.security.throttle.TooManyLoginAttemptsException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs in by password from any address, in a time that passes when it is told to. */
final class Trials {

    enum Outcome {
        IN,
        WRONG,
        LATER
    }

    static final String HERE = "192.0.2.1";

    private final AtomicLong nanos =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(3).toNanos());
    private final PasswordAuthenticationProvider signIn;

    Trials() {
        this(DemoUsers.ALL, PasswordHasher.ENCODER);
    }

    Trials(List<Account> accounts, PasswordEncoder encoder) {
        var digest = new KeyedDigest();
        signIn = new PasswordAuthenticationProvider(
                new Accounts(accounts, encoder),
                new RememberedCredentials(Duration.ofMinutes(1), nanos::get),
                new LoginThrottle(digest, nanos::get),
                digest,
                new PasswordHashQueue());
    }

    Authentication authenticate(String email, String password, String address) {
        var request = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        request.setDetails(new WebAuthenticationDetails(address, null));
        return signIn.authenticate(request);
    }

    Authentication authenticate(String email, String password) {
        return authenticate(email, password, HERE);
    }

    Outcome outcome(String email, String password, String address) {
        try {
            authenticate(email, password, address);
            return Outcome.IN;
        } catch (TooManyLoginAttemptsException e) {
            return Outcome.LATER;
        } catch (BadCredentialsException e) {
            return Outcome.WRONG;
        }
    }

    Outcome outcome(String email, String password) {
        return outcome(email, password, HERE);
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
