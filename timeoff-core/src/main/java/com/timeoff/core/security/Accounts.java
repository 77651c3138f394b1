package com.timeoff.core.security;

import com.timeoff.models.EmailAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All who sign in with a password, by e-mail. */
final class Accounts {

    private final Map<EmailAddress, Account> byEmail;
    private final String anyHash;

    Accounts(List<Account> accounts) {
        byEmail = accounts.stream()
                .collect(Collectors.toUnmodifiableMap(
                        it -> it.person().email(), Function.identity(), (one, other) -> duplicate(one)));
        anyHash = accounts.get(0).passwordHash();
    }

    @Nullable Account of(EmailAddress email) {
        return byEmail.get(email);
    }

    /** Whoever is not known costs as much as somebody who is. */
    boolean passwordFits(@Nullable Account account, String password) {
        var fits = PasswordHashes.ENCODER.matches(password, account == null ? anyHash : account.passwordHash());
        return fits && account != null;
    }

    private static Account duplicate(Account account) {
        throw new RefusedStartException(
                account.person().email() + " is in timeoff.security.users twice.", "Remove one of the two.");
    }
}
