package com.timeoff.notification.mail;

import com.timeoff.notification.leave.LeaveApplications;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.UUID;

/** Applications of which no more is known than whether a decision is waited for. */
final class WaitingApplications {

    private WaitingApplications() {}

    static LeaveApplications butFor(Set<UUID> decided) {
        return (LeaveApplications) Proxy.newProxyInstance(
                LeaveApplications.class.getClassLoader(),
                new Class<?>[] {LeaveApplications.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isWaiting" -> !decided.contains((UUID) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
