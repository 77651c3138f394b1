package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** Nobody chooses where the own requests come from, unless it is a proxy that the configuration names. */
class ForgedForwardedHeadersTest {

    @Test
    void areNotHeeded() {
        assertThat(answers(Map.of())).contains(429);
    }

    /** Where Boot sees a cloud it would believe them by itself. */
    @Test
    void norInKubernetes() {
        assertThat(answers(Map.of("spring.main.cloud-platform", "kubernetes"))).contains(429);
    }

    /** Tomcat's own choice would be every private address, and those of this machine. */
    @Test
    void norOfAProxyThatIsNotNamed() {
        assertThat(answers(Map.of(
                        "server.forward-headers-strategy", "native",
                        "server.tomcat.remoteip.internal-proxies", "10.1.0.0/16")))
                .contains(429);
    }

    /** Of twenty sources each guess would be looked at; one is soon slowed down. */
    private static List<Integer> answers(Map<String, Object> properties) {
        try (var service = new SpringApplicationBuilder(SecuredService.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.import=classpath:timeoff-web.yaml")
                .run(arguments(properties))) {
            var http = new Calls(
                    ((WebServerApplicationContext) service).getWebServer().getPort());
            return IntStream.range(0, 20)
                    .mapToObj(it -> http.get(
                            "/who",
                            "Authorization",
                            Calls.basic("alice@example.com", "wrong" + it),
                            "X-Forwarded-For",
                            "192.0.2." + it,
                            "X-Real-IP",
                            "192.0.2." + it,
                            "Forwarded",
                            "for=192.0.2." + it))
                    .map(HttpResponse::statusCode)
                    .toList();
        }
    }

    private static String[] arguments(Map<String, Object> properties) {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=0");
        arguments.add("--timeoff.security.demo-users=true");
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments.toArray(String[]::new);
    }
}
