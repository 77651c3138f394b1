package com.timeoff.system;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;

import com.timeoff.models.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What each service needs, and nothing more; the README has the same list. */
final class Grants {

    private static final String APPLICATIONS = Topics.LEAVE_APPLICATIONS;
    private static final String RESULTS = Topics.LEAVE_APPLICATIONS_RESULTS;
    private static final List<String> ALL_TOPICS =
            List.of(APPLICATIONS, RESULTS, Topics.deadLettersOf(APPLICATIONS), Topics.deadLettersOf(RESULTS));

    private Grants() {}

    static void give(String bootstrapServers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var users = Stream.of("employee-service", "manager-service", "result-reader-service", "replay");
            admin.alterUserScramCredentials(users.map(Grants::password).toList())
                    .all()
                    .get();
            admin.createAcls(all().toList()).all().get();
        }
    }

    /** What makes topics that were there before last; the suite works without it, and warns. */
    static Stream<AclBinding> ofTopicConfigs(String user, AclOperation operation) {
        return ALL_TOPICS.stream().map(topic -> grant(user, operation, TOPIC, topic));
    }

    private static Stream<AclBinding> all() {
        return Stream.of(
                        createTopics("employee-service"),
                        createTopics("manager-service"),
                        createTopics("result-reader-service"),
                        Stream.of(
                                grant("employee-service", WRITE, TOPIC, APPLICATIONS),
                                grant("manager-service", READ, TOPIC, APPLICATIONS),
                                grant("manager-service", READ, GROUP, "manager"),
                                grant("manager-service", WRITE, TOPIC, Topics.deadLettersOf(APPLICATIONS)),
                                grant("manager-service", WRITE, TOPIC, RESULTS),
                                grant("result-reader-service", READ, TOPIC, RESULTS),
                                grant("result-reader-service", READ, GROUP, "application-results"),
                                grant("result-reader-service", READ, TOPIC, APPLICATIONS),
                                grant("result-reader-service", READ, GROUP, "application-results-pending"),
                                grant("result-reader-service", WRITE, TOPIC, Topics.deadLettersOf(RESULTS)),
                                grant("replay", READ, TOPIC, Topics.deadLettersOf(APPLICATIONS)),
                                grant("replay", WRITE, TOPIC, APPLICATIONS),
                                grant("replay", READ, GROUP, "timeoff-replay"),
                                grant("plain-reader", READ, TOPIC, RESULTS)))
                .flatMap(it -> it);
    }

    /** Whichever service comes first creates the topics; the others see that they are there. */
    private static Stream<AclBinding> createTopics(String user) {
        return ALL_TOPICS.stream()
                .flatMap(topic -> Stream.of(grant(user, CREATE, TOPIC, topic), grant(user, DESCRIBE, TOPIC, topic)));
    }

    static AclBinding grant(String user, AclOperation operation, ResourceType type, String name) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }

    private static UserScramCredentialAlteration password(String user) {
        return new UserScramCredentialUpsertion(
                user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), SecureBroker.password(user));
    }
}
