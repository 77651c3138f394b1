package com.timeoff.core.security.password;

import com.timeoff.core.security.configuration.InsecureConfigurationException;
import com.timeoff.models.EmailAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** All who sign in with a password, by e-mail. */
final class Accounts {

    private final Map<EmailAddress, Account> byEmail;
    private final Map<String, String> hashOfEachCost;
    private final PasswordEncoder encoder;

    Accounts(List<Account> accounts, PasswordEncoder encoder) {
        byEmail = accounts.stream()
                .collect(Collectors.toUnmodifiableMap(
                        it -> it.person().email(), Function.identity(), (one, other) -> duplicate(one)));
        hashOfEachCost = accounts.stream()
                .map(Account::passwordHash)
                .collect(
                        Collectors.toUnmodifiableMap(PasswordHasher::costOf, Function.identity(), (one, other) -> one));
        this.encoder = encoder;
    }

    @Nullable Account of(EmailAddress email) {
        return byEmail.get(email);
    }

    /**
     * Whoever is not known costs as much as anybody who is: the password is compared with one hash of each cost that
     * there is, of which at most one is the account's.
     */
    boolean passwordFits(@Nullable Account account, String password) {
        var own = account == null ? null : account.passwordHash();
        var cost = own == null ? null : PasswordHasher.costOf(own);
        var fits = false;
        for (var any : hashOfEachCost.entrySet()) {
            var isOwn = any.getKey().equals(cost);
            var same = encoder.matches(password, own != null && isOwn ? own : any.getValue());
            fits |= same && isOwn;
        }
        return fits && own != null && PasswordHasher.coversAllOf(password, own);
    }

    private static Account duplicate(Account account) {
        throw new InsecureConfigurationException(
                account.person().email() + " is in timeoff.security.users twice.", "Remove one of the two.");
    }
}
