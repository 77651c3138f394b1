package com.timeoff.core.security.password;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.Role;
import com.timeoff.core.security.configuration.InsecureConfigurationException;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Six people to try the suite with; everybody's password is the first name. */
public final class DemoUsers {

    public static final List<Account> ALL = List.of(
            employee("alice", Department.IT, "$2a$04$TYH/2ib6OxGYg3yTMpQVO.mcbeh68vVFoEtPLlIbGRm8sb7kNJ9ua"),
            employee("bob", Department.HR, "$2a$04$ZzQ87EBVZkplYAGrlyZz0e6Ztfhvmu16bLHO8xllcIM4kj5L9ij1C"),
            account(
                    "mia",
                    Department.IT,
                    Set.of(Department.IT, Department.OPS),
                    Role.MANAGER,
                    "$2a$04$ZbU/1oIGO3fI.rHxm7YPue.erfRAmkIRv1LBGf94QA2kFXIddlbcG"),
            account(
                    "hugo",
                    Department.HR,
                    Set.of(Department.HR),
                    Role.MANAGER,
                    "$2a$04$iwouSQy.Y1K2aU7SAJi4eu.kfzvYtiy9d96bMMLrloaOWDnYQr.gy"),
            account(
                    "helen",
                    Department.HR,
                    Set.of(),
                    Role.HR,
                    "$2a$04$XyKSbgjmnWEi7wfV4pPbJunehGa.adGr15fF9HDrH1wpj9kDRCc/a"),
            account(
                    "otto",
                    null,
                    Set.of(),
                    Role.OPERATOR,
                    "$2a$04$otjp1bBrKoAAZe7FDhXva.4BjsZddt6xdcPj4Vb1peU2kvGuMJgm."));

    private DemoUsers() {}

    /**
     * Passwords that everybody knows are for one machine.
     *
     * @param serverAddress where the service listens; absent for all addresses
     */
    public static void requireLoopback(@Nullable String serverAddress) {
        if (!isLoopback(serverAddress)) {
            throw new InsecureConfigurationException(
                    "The demo users, whose passwords everybody knows, are on (timeoff.security.demo-users), and this"
                            + " service listens not only to this machine (server.address).",
                    "Set server.address=127.0.0.1, or set timeoff.security.users instead. Where something else keeps"
                            + " others out, timeoff.security.allow-demo-users-anywhere=true allows it.");
        }
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null
                    && !address.isBlank()
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Account employee(String name, Department department, String hash) {
        return account(name, department, Set.of(), Role.EMPLOYEE, hash);
    }

    private static Account account(
            String name, @Nullable Department department, Set<Department> manages, Role role, String hash) {
        var email = EmailAddress.of(name + "@example.com");
        return new Account(new Person(email, null, department, manages, role), "{bcrypt}" + hash);
    }
}
