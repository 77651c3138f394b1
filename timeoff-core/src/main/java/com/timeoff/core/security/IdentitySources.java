package com.timeoff.core.security;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.PersonDirectory;
import com.timeoff.core.security.configuration.InsecureConfigurationException;
import com.timeoff.core.security.configuration.OidcProperties;
import com.timeoff.core.security.configuration.SecurityProperties;
import com.timeoff.core.security.password.Account;
import com.timeoff.core.security.password.DemoUsers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the people of this service come from. There is at least one source, or the service does not start.
 *
 * @param accounts those who sign in with a password
 * @param oidc the issuer of tokens
 */
record IdentitySources(List<Account> accounts, @Nullable OidcProperties oidc) {

    private static final Logger log = LoggerFactory.getLogger(IdentitySources.class);

    private static final String BASIC = "Basic realm=\"TimeOff\", charset=\"UTF-8\"";

    static IdentitySources of(SecurityProperties properties, @Nullable String serverAddress) {
        var accounts =
                new ArrayList<>(properties.users().stream().map(Account::of).toList());
        if (properties.demoUsers()) {
            if (!properties.allowDemoUsersAnywhere()) {
                DemoUsers.requireLoopback(serverAddress);
            }
            accounts.addAll(DemoUsers.ALL);
            log.warn("The demo users are on, whose passwords everybody knows: {}", DemoUsers.ALL);
        }
        if (accounts.isEmpty() && properties.oidc() == null) {
            throw new InsecureConfigurationException(
                    "Nobody could sign in: neither users nor an issuer of tokens are set.",
                    "Set timeoff.security.users, or timeoff.security.oidc.issuer-uri and .audience; to only try it on"
                            + " this machine, timeoff.security.demo-users=true. See docs/security.md.");
        }
        return new IdentitySources(List.copyOf(accounts), properties.oidc());
    }

    boolean hasAccounts() {
        return !accounts.isEmpty();
    }

    PersonDirectory directory() {
        var people = accounts.stream()
                .map(Account::person)
                .collect(Collectors.toMap(Person::email, Function.identity(), (one, other) -> one));
        return new PersonDirectory(people, oidc == null);
    }

    boolean signsInBrowsers() {
        return oidc != null && oidc.signsInBrowsers();
    }

    /** For the header WWW-Authenticate. */
    List<String> challenges() {
        var challenges = new ArrayList<String>();
        if (hasAccounts()) {
            challenges.add(BASIC);
        }
        if (oidc != null) {
            challenges.add("Bearer realm=\"TimeOff\"");
        }
        return challenges;
    }

    /** Challenged by Basic, a browser asks for a password before the page can send it to the issuer. */
    List<String> challengesOfBrowsers() {
        return challenges().stream()
                .filter(it -> !signsInBrowsers() || !it.equals(BASIC))
                .toList();
    }
}
