package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.security.http.OperatorPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/** What a service leaves to its operators, to them alone or to them, too. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = {SecuredService.class, OperatorPathOverHttpTest.Paths.class},
        properties = {
            "spring.config.import=classpath:timeoff-web.yaml",
            "timeoff.security.demo-users=true",
            "timeoff.security.users[0].email=olivia@example.com",
            "timeoff.security.users[0].password={bcrypt}$2a$04$/fDsVP3/waKYsM1N1PA4JuP2p2QLl.L6oD453DsZhZh/ntQMS1BkS",
            "timeoff.security.users[0].role=OPERATOR"
        })
class OperatorPathOverHttpTest {

    private final Calls http;

    OperatorPathOverHttpTest(@LocalServerPort int port) {
        http = new Calls(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/who, olivia, 200",
        "/who, alice, 403",
        "/who, helen, 403",
        "/who, nobody, 401",
        "/head, olivia, 200",
        "/head, alice, 200",
        "/long, olivia, 403",
        "/me, olivia, 403"
    })
    void isForThem(String path, String person, int status) {
        var answer = person.equals("nobody")
                ? http.get(path)
                : http.get(path, "Authorization", Calls.basic(person + "@example.com", person));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        OperatorPath theirs() {
            return new OperatorPath("/who", true);
        }

        @Bean
        OperatorPath theirsToo() {
            return new OperatorPath("/head", false);
        }
    }
}
