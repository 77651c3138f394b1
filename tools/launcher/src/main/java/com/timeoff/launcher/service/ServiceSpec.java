package com.timeoff.launcher.service;

import com.timeoff.launcher.database.DatabaseUsers;
import com.timeoff.launcher.home.FilesIn;
import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.jvm.JavaOptions;
import com.timeoff.launcher.part.Addresses;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.part.PortName;
import com.timeoff.launcher.part.Ports;
import com.timeoff.launcher.process.HttpProbe;
import com.timeoff.launcher.process.PartFiles;
import com.timeoff.launcher.process.PartSpec;
import com.timeoff.launcher.process.Probe;
import com.timeoff.launcher.secret.Secrets;
import com.timeoff.launcher.suite.SuiteOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a Spring Boot service is run: a jar, and its environment. */
public final class ServiceSpec {

    private ServiceSpec() {}

    public static PartSpec of(PartName name, SuiteOptions options, Optional<Secrets> secrets, PartFiles files) {
        return of(name, options, secrets, files, options.ports().of(name));
    }

    public static PartSpec of(
            PartName name, SuiteOptions options, Optional<Secrets> secrets, PartFiles files, int port) {
        List<String> jvm = new ArrayList<>();
        jvm.add("@" + options.installation().javaOptions("timeoff-core"));
        jvm.add("@" + options.installation().javaOptions(name.label()));
        jvm.addAll(JavaOptions.appended(options.compilers().options(), System.getenv()));
        List<String> command = ServiceImage.of(options.installation(), name)
                .command(jvm, options.service(name).classPath());
        Map<String, String> environment = environment(name, options.ports(), secrets, Serde.current());
        environment.put("SERVER_PORT", Integer.toString(port));
        Optional<Path> mails = mails(name, options);
        mails.ifPresent(it -> environment.put("TIMEOFF_MAIL_FOLDER", it.toString()));
        secrets.ifPresent(it -> environment.putAll(SecuredService.environment(name, it)));
        environment.putAll(options.service(name).environment());
        return new PartSpec(
                name,
                port,
                files,
                command,
                environment,
                () -> mails.ifPresent(FilesIn::created),
                () -> {},
                probe(port),
                options.grace());
    }

    /** Of the service that writes any. */
    private static Optional<Path> mails(PartName name, SuiteOptions options) {
        return name == PartName.NOTIFICATIONS ? Optional.of(new Home(options.home()).mails()) : Optional.empty();
    }

    public static Probe probe(int port) {
        return new HttpProbe(port, "/actuator/health/readiness");
    }

    static Map<String, String> environment(PartName name, Ports ports, Optional<Secrets> secrets, Serde serde) {
        Map<String, String> all = new HashMap<>();
        all.put("SERVER_ADDRESS", "127.0.0.1");
        all.put("TIMEOFF_SECURITY_DEMO_USERS", "true");
        all.put("SERVER_PORT", Integer.toString(ports.of(name)));
        all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", Addresses.of(PartName.KAFKA, ports.of(PartName.KAFKA)));
        all.put("TIMEOFF_REGISTRY_URL", serde.addressOf("http://127.0.0.1:" + ports.of(PartName.REGISTRY)));
        all.put("TIMEOFF_EMPLOYEE_URL", Addresses.of(PartName.EMPLOYEE, ports.of(PartName.EMPLOYEE)));
        all.put("TIMEOFF_MANAGER_URL", Addresses.of(PartName.MANAGER, ports.of(PartName.MANAGER)));
        all.put("TIMEOFF_RESULTS_URL", Addresses.of(PartName.READER, ports.of(PartName.READER)));
        all.put("TIMEOFF_NOTIFICATIONS_URL", Addresses.of(PartName.NOTIFICATIONS, ports.of(PartName.NOTIFICATIONS)));
        if (name != PartName.EMPLOYEE) {
            String user = DatabaseUsers.of(name);
            all.put("SPRING_DATASOURCE_URL", Addresses.jdbc(ports.of(PortName.POSTGRES), user));
            all.put("SPRING_DATASOURCE_USERNAME", user);
            all.put("SPRING_DATASOURCE_PASSWORD", DatabaseUsers.password(user, secrets));
        }
        return all;
    }
}
