package com.timeoff.launcher.secret;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The people of a secured suite: the demo people, each with a password of her own. */
public record DemoPerson(String email, String department, String manages, String role) {

    public static final List<DemoPerson> ALL = List.of(
            new DemoPerson("alice@example.com", "IT", "", "EMPLOYEE"),
            new DemoPerson("bob@example.com", "HR", "", "EMPLOYEE"),
            new DemoPerson("mia@example.com", "IT", "IT,OPS", "MANAGER"),
            new DemoPerson("hugo@example.com", "HR", "HR", "MANAGER"),
            new DemoPerson("helen@example.com", "HR", "", "HR"),
            new DemoPerson("otto@example.com", "", "", "OPERATOR"));

    /** What the services are told of them, in place of the demo users. */
    public static Map<String, String> environment(Secrets secrets) {
        Map<String, String> all = new TreeMap<>();
        all.put("TIMEOFF_SECURITY_DEMO_USERS", "false");
        // As with the demo users: pages of other sites have no business here.
        all.put("TIMEOFF_SECURITY_ALLOWED_HOSTS", "localhost");
        for (int i = 0; i < ALL.size(); i++) {
            DemoPerson person = ALL.get(i);
            String prefix = "TIMEOFF_SECURITY_USERS_" + i + '_';
            all.put(prefix + "EMAIL", person.email);
            all.put(prefix + "PASSWORD", secrets.hash(person));
            if (!person.department.isEmpty()) {
                all.put(prefix + "DEPARTMENT", person.department);
            }
            if (!person.manages.isEmpty()) {
                all.put(prefix + "MANAGES", person.manages);
            }
            all.put(prefix + "ROLE", person.role);
        }
        return all;
    }
}
