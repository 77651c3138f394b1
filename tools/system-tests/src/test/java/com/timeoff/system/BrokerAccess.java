package com.timeoff.system;

import com.timeoff.launcher.access.BrokerAcls;
import com.timeoff.launcher.part.PartName;
import com.timeoff.models.Topics;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/** The users of the broker, and what they need. */
final class BrokerAccess {

    private BrokerAccess() {}

    static void give(String bootstrapServers) throws Exception {
        var reader = BrokerAcls.grant(
                "plain-reader", AclOperation.READ, ResourceType.TOPIC, Topics.LEAVE_APPLICATIONS_RESULTS);
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var users = Stream.concat(PartName.SERVICES.stream().map(PartName::label), Stream.of("replay"));
            admin.alterUserScramCredentials(users.map(BrokerAccess::password).toList())
                    .all()
                    .get();
            admin.createAcls(Stream.concat(BrokerAcls.required(), Stream.of(reader))
                            .toList())
                    .all()
                    .get();
        }
    }

    private static UserScramCredentialAlteration password(String user) {
        return new UserScramCredentialUpsertion(
                user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), SecureBroker.password(user));
    }
}
