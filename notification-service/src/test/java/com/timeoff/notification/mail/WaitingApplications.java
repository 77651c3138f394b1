package com.timeoff.notification.mail;

import com.timeoff.notification.leave.LeaveApplications;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.UUID;

/** Applications of which no more is known than whether a decision is waited for. */
final class WaitingApplications {

    private WaitingApplications() {}

    /** @param revisions where those stand that do not wait as they did, and wait for something else at most */
    static LeaveApplications butFor(Map<UUID, Integer> revisions) {
        return (LeaveApplications) Proxy.newProxyInstance(
                LeaveApplications.class.getClassLoader(),
                new Class<?>[] {LeaveApplications.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("isWaiting") && arguments.length == 2) {
                        return arguments[1].equals(revisions.getOrDefault(arguments[0], (Integer) arguments[1]));
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
