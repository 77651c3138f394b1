package com.timeoff.core.security;

import com.timeoff.core.person.Person;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** E-mail and password. What was right a moment ago costs neither a hash of the password nor a lock. */
final class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final RememberedCredentials remembered;
    private final TriesByAccount tries = new TriesByAccount();
    private final Map<String, CompletableFuture<Optional<Person>>> underWay = new ConcurrentHashMap<>();
    private final Clock clock;

    PasswordSignIn(Accounts accounts, RememberedCredentials remembered, Clock clock) {
        this.accounts = accounts;
        this.remembered = remembered;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var email = Accounts.key(request.getName());
        var password = String.valueOf(request.getCredentials());
        var digest = remembered.digest(email, password);
        var known = remembered.find(digest);
        return new PersonAuthentication(known == null ? verifyOnce(email, password, digest) : known);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Requests that bring the same credentials at the same time are one try. */
    private Person verifyOnce(String email, String password, String digest) {
        var mine = new CompletableFuture<Optional<Person>>();
        var others = underWay.putIfAbsent(digest, mine);
        if (others != null) {
            return result(others);
        }
        try {
            mine.complete(verify(email, password, digest));
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            underWay.remove(digest);
        }
        return result(mine);
    }

    private Optional<Person> verify(String email, String password, String digest) {
        var account = accounts.named(email);
        var triesOfAccount = tries.of(email, account != null, it -> remembered.digest(it, ""));
        var wait = triesOfAccount.begin(clock.instant());
        if (!wait.isZero()) {
            throw new TooManyTriesException(wait);
        }
        if (!accounts.passwordFits(account, password) || account == null) {
            return Optional.empty();
        }
        triesOfAccount.right();
        remembered.remember(digest, account.person());
        return Optional.of(account.person());
    }

    private static Person result(CompletableFuture<Optional<Person>> verification) {
        try {
            return verification.join().orElseThrow(() -> new BadCredentialsException("wrong e-mail or password"));
        } catch (CompletionException e) {
            if (e.getCause() instanceof TooManyTriesException tooMany) {
                throw new TooManyTriesException(tooMany.retryAfter()); // Not one exception for several requests.
            }
            throw e;
        }
    }
}
