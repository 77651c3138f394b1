package com.timeoff.core.security;

import com.timeoff.core.person.Person;
import com.timeoff.models.EmailAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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
        var email = EmailAddress.parse(request.getName());
        var name = email.map(EmailAddress::toString).orElseGet(() -> nameOfNobody(request.getName()));
        var password = String.valueOf(request.getCredentials());
        var digest = remembered.digest(name, password);
        var known = remembered.find(digest);
        var account = email.map(accounts::of).orElse(null);
        return new PersonAuthentication(known == null ? verifyOnce(account, name, password, digest) : known);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** What is no e-mail is treated as one that nobody has, and this is none: no account's, and of one line. */
    private String nameOfNobody(String typed) {
        return remembered.digest(typed, "");
    }

    /** Requests that bring the same credentials at the same time are one try. */
    private Person verifyOnce(@Nullable Account account, String name, String password, String digest) {
        var mine = new CompletableFuture<Optional<Person>>();
        var others = underWay.putIfAbsent(digest, mine);
        if (others != null) {
            return result(others);
        }
        try {
            mine.complete(verify(account, name, password, digest));
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            underWay.remove(digest);
        }
        return result(mine);
    }

    private Optional<Person> verify(@Nullable Account account, String name, String password, String digest) {
        var triesOfAccount = tries.of(name, account != null, it -> remembered.digest(it, ""));
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
