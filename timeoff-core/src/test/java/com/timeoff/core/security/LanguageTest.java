package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A service says everything in English, whatever its host and its clients speak. */
@ExtendWith(OutputCaptureExtension.class)
class LanguageTest {

    private static final String ALICE = Calls.basic("alice@example.com", "alice");

    private final Locale ours = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(ours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG"})
    void ofTheHostAndOfTheClientNothingIsSeen(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        try (var service = start("--timeoff.security.demo-users=true")) {
            var http = new Calls(
                    ((WebServerApplicationContext) service).getWebServer().getPort());

            assertThat(http.get("/who?limit=0", "Authorization", ALICE, "Accept-Language", language)
                            .body())
                    .contains("is not a known parameter");
            for (var client : new String[] {language, "en"}) {
                var answer = http.get("/limited?limit=0", "Authorization", ALICE, "Accept-Language", client);
                assertThat(answer.body()).contains("must be greater than or equal to 1");
            }
            // With Arabic digits it would be no JSON.
            var refusedByTomcat = http.get("/who%2fx", "Authorization", ALICE, "Accept-Language", language);
            assertThat(refusedByTomcat.body()).isEqualTo("{\"status\":400,\"title\":\"Bad Request\"}");
        }
    }

    @Test
    void aStartThatIsRefusedSaysWhyInEnglish(CapturedOutput output) {
        Locale.setDefault(Locale.GERMANY);

        assertThatException().isThrownBy(() -> start("--timeoff.web.concurrency-per-person=0"));

        assertThat(output).contains("must be greater than or equal to 1");
    }

    private static ConfigurableApplicationContext start(String setting) {
        return SpringApplication.run(
                SecuredService.class, "--spring.config.import=classpath:timeoff-web.yaml", "--server.port=0", setting);
    }
}
