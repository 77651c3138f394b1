package com.timeoff.notification.mail;

import com.timeoff.notification.leave.LeaveApplications;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Applications of which no more is known than whether a decision is waited for. */
final class WaitingApplications {

    private WaitingApplications() {}

    /**
     * @param decided have been decided
     * @param settled wait for nothing, neither for that nor for a decision on their cancellation
     */
    static LeaveApplications butFor(Set<UUID> decided, Set<UUID> settled) {
        return (LeaveApplications) Proxy.newProxyInstance(
                LeaveApplications.class.getClassLoader(),
                new Class<?>[] {LeaveApplications.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "pendingAmong" -> without(decided, (Collection<?>) arguments[0]);
                    case "isWaiting" -> !settled.contains((UUID) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Set<Object> without(Set<UUID> decided, Collection<?> asked) {
        return asked.stream().filter(it -> !decided.contains(it)).collect(Collectors.toSet());
    }
}
