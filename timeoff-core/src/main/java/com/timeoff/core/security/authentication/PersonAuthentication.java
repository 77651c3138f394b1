package com.timeoff.core.security.authentication;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person whose identity has been verified, however that was done. */
public final class PersonAuthentication extends AbstractAuthenticationToken {

    private final Person person;
    private final transient SessionValidity admission;

    public PersonAuthentication(Person person) {
        this(person, SessionValidity.FOR_EVER);
    }

    public PersonAuthentication(Person person, SessionValidity admission) {
        super(List.of(new SimpleGrantedAuthority(authority(person.role()))));
        this.person = person;
        this.admission = admission;
        super.setAuthenticated(true);
    }

    public SessionValidity admission() {
        return admission;
    }

    /** Whether it is a session, of a browser, that lets the person in. */
    public boolean isBySession() {
        return admission.isOfBrowser();
    }

    static String authority(Role role) {
        return "ROLE_" + role.name();
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return person.email().toString();
    }
}
