package com.timeoff.core.security;

import com.timeoff.core.kafka.TimeoffKafkaAutoConfiguration;
import com.timeoff.core.person.Person;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service of nothing but who is calling. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {KafkaAutoConfiguration.class, TimeoffKafkaAutoConfiguration.class})
@Import(SecuredService.Who.class)
class SecuredService {

    /** More than all buffers between two sockets take. */
    private static final byte[] LONG = new byte[8 * 1024 * 1024];

    @RestController
    static class Who {

        @GetMapping("/who")
        Person who(@AuthenticationPrincipal Person person) {
            return person;
        }

        @PostMapping("/who")
        Callable<String> later(@AuthenticationPrincipal Person person) {
            return person.email()::toString;
        }

        @PostMapping("/read")
        Map<String, String> read(@RequestBody Map<String, String> body) {
            return body;
        }

        @GetMapping("/long")
        byte[] longText() {
            return LONG;
        }

        @GetMapping("/echo")
        String echo(@RequestParam String text) {
            return text;
        }

        @GetMapping("/renamed")
        String renamed(@RequestParam("called") String text) {
            return text;
        }

        @GetMapping("/limited")
        int limited(@RequestParam @Min(1) int limit) {
            return limit;
        }

        @GetMapping("/sent-away")
        void sentAway(@RequestParam String text, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_GONE, text);
        }

        /** What a thread of its own would find there if it began to send at once. */
        @GetMapping("/head")
        List<String> head(HttpServletResponse response) {
            return List.copyOf(response.getHeaderNames());
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("secret");
        }
    }
}
