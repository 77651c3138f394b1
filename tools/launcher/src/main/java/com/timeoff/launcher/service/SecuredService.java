package com.timeoff.launcher.service;

import com.timeoff.launcher.broker.BrokerUsers;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.secret.DemoPerson;
import com.timeoff.launcher.secret.Secrets;
import java.util.Map;
import java.util.TreeMap;

/** What a service is told in a secured suite: by its environment, which other users cannot see. */
public final class SecuredService {

    private static final String KAFKA = "SPRING_KAFKA_PROPERTIES_";

    private SecuredService() {}

    public static Map<String, String> environment(PartName name, Secrets secrets) {
        String user = name.label();
        String password = secrets.registry(user);
        Map<String, String> all = new TreeMap<>(DemoPerson.environment(secrets));
        all.put("SPRING_KAFKA_SECURITY_PROTOCOL", BrokerUsers.PROTOCOL);
        all.put(KAFKA + "SASL_MECHANISM", "SCRAM-SHA-512");
        all.put(KAFKA + "SASL_JAAS_CONFIG", BrokerUsers.scram(user, secrets.kafka(user)));
        all.put("TIMEOFF_REGISTRY_USERNAME", user);
        all.put("TIMEOFF_REGISTRY_PASSWORD", password);
        // Of either library, whichever the services are built with.
        all.put(KAFKA + "APICURIO_REGISTRY_AUTH_USERNAME", user);
        all.put(KAFKA + "APICURIO_REGISTRY_AUTH_PASSWORD", password);
        all.put(KAFKA + "BASIC_AUTH_CREDENTIALS_SOURCE", "USER_INFO");
        all.put(KAFKA + "BASIC_AUTH_USER_INFO", user + ':' + password);
        return all;
    }
}
