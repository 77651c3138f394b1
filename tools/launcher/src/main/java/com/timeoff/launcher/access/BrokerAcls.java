package com.timeoff.launcher.access;

import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What each user of the broker needs, and nothing more; docs/configuration.md has the same list. */
public final class BrokerAcls {

    private static final String EMPLOYEE = "employee-service";
    private static final String MANAGER = "manager-service";
    private static final String READER = "result-reader-service";
    private static final String NOTIFICATIONS = "notification-service";
    private static final String REPLAY = "replay";

    private static final String APPLICATIONS = "leave-applications";
    private static final String RESULTS = "leave-applications-results";
    private static final String CHANGES = "leave-applications-changes";
    private static final String DEAD_APPLICATIONS = APPLICATIONS + "-dlt";
    private static final String DEAD_RESULTS = RESULTS + "-dlt";
    private static final String DEAD_CHANGES = CHANGES + "-dlt";
    private static final List<String> ALL_TOPICS =
            List.of(APPLICATIONS, RESULTS, CHANGES, DEAD_APPLICATIONS, DEAD_RESULTS, DEAD_CHANGES);
    private static final List<String> SERVICES = List.of(EMPLOYEE, MANAGER, READER, NOTIFICATIONS);

    private BrokerAcls() {}

    /** Without these the suite does not work. */
    public static Stream<AclBinding> required() {
        return Stream.concat(
                SERVICES.stream().flatMap(BrokerAcls::topics),
                Stream.of(
                        grant(EMPLOYEE, WRITE, TOPIC, APPLICATIONS),
                        grant(MANAGER, READ, TOPIC, APPLICATIONS),
                        grant(MANAGER, READ, GROUP, "manager"),
                        grant(MANAGER, WRITE, TOPIC, DEAD_APPLICATIONS),
                        grant(MANAGER, WRITE, TOPIC, RESULTS),
                        grant(MANAGER, WRITE, TOPIC, CHANGES),
                        grant(READER, READ, TOPIC, RESULTS),
                        grant(READER, READ, GROUP, "application-results"),
                        grant(READER, READ, TOPIC, APPLICATIONS),
                        grant(READER, READ, GROUP, "application-results-pending"),
                        grant(READER, READ, TOPIC, CHANGES),
                        grant(READER, READ, GROUP, "application-results-changes"),
                        grant(READER, WRITE, TOPIC, DEAD_RESULTS),
                        grant(READER, WRITE, TOPIC, DEAD_CHANGES),
                        grant(NOTIFICATIONS, READ, TOPIC, APPLICATIONS),
                        grant(NOTIFICATIONS, READ, TOPIC, RESULTS),
                        grant(NOTIFICATIONS, READ, TOPIC, CHANGES),
                        grant(NOTIFICATIONS, READ, GROUP, "notifications-", PatternType.PREFIXED),
                        grant(REPLAY, READ, TOPIC, DEAD_APPLICATIONS),
                        grant(REPLAY, WRITE, TOPIC, APPLICATIONS),
                        grant(REPLAY, READ, TOPIC, DEAD_RESULTS),
                        grant(REPLAY, WRITE, TOPIC, RESULTS),
                        grant(REPLAY, READ, TOPIC, DEAD_CHANGES),
                        grant(REPLAY, WRITE, TOPIC, CHANGES),
                        grant(REPLAY, READ, GROUP, "timeoff-replay")));
    }

    /** To bring topics that are there up to their configuration; without them, the services warn. */
    public static Stream<AclBinding> optional() {
        return SERVICES.stream().flatMap(user -> Stream.of(DESCRIBE_CONFIGS, ALTER_CONFIGS)
                .flatMap(operation -> ofTopicConfigs(user, operation)));
    }

    /** One of the two that are optional, for one user. */
    public static Stream<AclBinding> ofTopicConfigs(String user, AclOperation operation) {
        return ALL_TOPICS.stream().map(topic -> grant(user, operation, TOPIC, topic));
    }

    public static AclBinding grant(String user, AclOperation operation, ResourceType type, String name) {
        return grant(user, operation, type, name, PatternType.LITERAL);
    }

    private static AclBinding grant(
            String user, AclOperation operation, ResourceType type, String name, PatternType pattern) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }

    /** Whichever service comes first creates the topics; the others see that they are there. */
    private static Stream<AclBinding> topics(String user) {
        return ALL_TOPICS.stream()
                .flatMap(topic -> Stream.of(grant(user, CREATE, TOPIC, topic), grant(user, DESCRIBE, TOPIC, topic)));
    }
}
