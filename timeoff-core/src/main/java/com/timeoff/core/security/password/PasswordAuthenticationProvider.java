package com.timeoff.core.security.password;

import com.timeoff.core.person.Person;
import com.timeoff.core.security.authentication.KeyedDigest;
import com.timeoff.core.security.authentication.PersonAuthentication;
import com.timeoff.core.security.throttle.LoginThrottle;
import com.timeoff.core.security.throttle.Source;
import com.timeoff.core.security.throttle.TooManyLoginAttemptsException;
import com.timeoff.models.EmailAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** E-mail and password. What was right a moment ago costs neither a hash of the password nor a lock. */
final class PasswordAuthenticationProvider implements AuthenticationProvider {

    private static final Duration QUEUE_IS_SHORTER = Duration.ofSeconds(1);

    private final Accounts accounts;
    private final RememberedCredentials remembered;
    private final LoginThrottle throttle;
    private final KeyedDigest digest;
    private final PasswordHashQueue queue;
    private final SimultaneousAttempts attempts = new SimultaneousAttempts();

    PasswordAuthenticationProvider(
            Accounts accounts,
            RememberedCredentials remembered,
            LoginThrottle throttle,
            KeyedDigest digest,
            PasswordHashQueue queue) {
        this.accounts = accounts;
        this.remembered = remembered;
        this.throttle = throttle;
        this.digest = digest;
        this.queue = queue;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var password = Objects.toString(request.getCredentials(), "");
        if (!PasswordHasher.canBePassword(password)) {
            throw wrong(); // Nobody's, so that it tells nothing and costs nothing, and is no guess that counts.
        }
        var email = EmailAddress.parse(request.getName());
        var name = email.map(EmailAddress::toString).orElseGet(() -> nameOfNobody(request.getName()));
        var source = Source.of(request.getDetails());
        var credentials = digest.of(name + '\n' + source + '\n' + password);
        var known = remembered.find(name, credentials);
        if (known != null) {
            return new PersonAuthentication(known);
        }
        var account = email.map(accounts::of).orElse(null);
        var attempt = new Attempt(account, name, source, password, credentials);
        return attempts.verifyOnce(credentials, () -> verify(attempt), it -> waitFor(attempt, it))
                .map(PersonAuthentication::new)
                .orElseThrow(PasswordAuthenticationProvider::wrong);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** What is no e-mail is treated as one that nobody has, and this is none: no account's, and of one line. */
    private String nameOfNobody(String typed) {
        return digest.of(typed);
    }

    /** Waiting for another's attempt holds a thread as well, and so counts in the queue. */
    private Optional<Person> waitFor(Attempt attempt, Supplier<Optional<Person>> result) {
        if (remembered.isKnown(attempt.name, attempt.credentials)) {
            return result.get();
        }
        if (!queue.enterAsCopy(attempt.source)) {
            throw new TooManyLoginAttemptsException(QUEUE_IS_SHORTER);
        }
        try {
            return result.get();
        } finally {
            queue.leaveAsCopy(attempt.source);
        }
    }

    /** Credentials that were right from there need not wait, or else anybody could keep their owner out. */
    private Optional<Person> verify(Attempt attempt) {
        return remembered.isKnown(attempt.name, attempt.credentials) ? compare(attempt) : guess(attempt);
    }

    private Optional<Person> guess(Attempt attempt) {
        requireNoWait(throttle.wait(attempt.name, attempt.source));
        if (!queue.enter(attempt.source)) {
            throw new TooManyLoginAttemptsException(QUEUE_IS_SHORTER);
        }
        try {
            requireNoWait(throttle.begin(attempt.name, attempt.source));
            var person = compare(attempt);
            person.ifPresent(it -> throttle.succeeded(attempt.name, attempt.source));
            return person;
        } finally {
            queue.leave(attempt.source);
        }
    }

    private Optional<Person> compare(Attempt attempt) {
        var account = attempt.account;
        if (!accounts.passwordFits(account, attempt.password) || account == null) {
            return Optional.empty();
        }
        remembered.remember(attempt.credentials, account.person());
        return Optional.of(account.person());
    }

    private static void requireNoWait(Duration wait) {
        if (!wait.isZero()) {
            throw new TooManyLoginAttemptsException(wait);
        }
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("wrong e-mail or password");
    }

    /** @param credentials a digest of name, source and password */
    private record Attempt(@Nullable Account account, String name, String source, String password, String credentials) {

        /** Without the password. */
        @Override
        public String toString() {
            return name;
        }
    }
}
