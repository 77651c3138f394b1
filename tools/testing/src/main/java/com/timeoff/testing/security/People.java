package com.timeoff.testing.security;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.Role;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** The demo people, and one more who looks after the services. Everybody's password is the first name. */
public final class People {

    public static final Person ALICE = person("alice", Department.IT, Set.of(), Role.EMPLOYEE);
    public static final Person BOB = person("bob", Department.HR, Set.of(), Role.EMPLOYEE);
    public static final Person MIA = person("mia", Department.IT, Set.of(Department.IT, Department.OPS), Role.MANAGER);
    public static final Person HUGO = person("hugo", Department.HR, Set.of(Department.HR), Role.MANAGER);
    public static final Person HELEN = person("helen", Department.HR, Set.of(), Role.HR);
    public static final Person OTTO =
            new Person(EmailAddress.of("otto@example.com"), null, null, Set.of(), Role.OPERATOR);

    /** Not among the demo people. */
    public static final Person OLIVIA = person("olivia", Department.OPS, Set.of(), Role.OPERATOR);

    /** Of her password, as a service is told it; the demo people bring their own. */
    public static final String OLIVIAS_HASH = "{bcrypt}$2a$04$/fDsVP3/waKYsM1N1PA4JuP2p2QLl.L6oD453DsZhZh/ntQMS1BkS";

    private People() {}

    public static Person named(String firstName) {
        return switch (firstName) {
            case "alice" -> ALICE;
            case "bob" -> BOB;
            case "mia" -> MIA;
            case "hugo" -> HUGO;
            case "helen" -> HELEN;
            case "otto" -> OTTO;
            case "olivia" -> OLIVIA;
            default -> throw new IllegalArgumentException(firstName);
        };
    }

    /** The header Authorization with which that person signs in. */
    public static String basic(Person person) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (person.email().toString() + ':' + password(person)).getBytes(StandardCharsets.UTF_8));
    }

    public static String password(Person person) {
        var email = person.email().toString();
        return email.substring(0, email.indexOf('@'));
    }

    private static Person person(String name, Department department, Set<Department> manages, Role role) {
        return new Person(EmailAddress.of(name + "@example.com"), null, department, manages, role);
    }
}
