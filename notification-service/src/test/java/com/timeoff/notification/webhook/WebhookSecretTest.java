package com.timeoff.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {

    @ParameterizedTest
    @ValueSource(ints = {24, 32, 64})
    void hasFrom24To64Bytes(int length) {
        assertThat(WebhookSecret.parse(secretOf(length))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 23, 65, 1_000})
    void hasNoOtherLength(int length) {
        assertThat(WebhookSecret.parse(secretOf(length))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa-_",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS",
                "whsec_MfKQ9r8G KYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void isWrittenInOneWay(String text) {
        assertThat(WebhookSecret.parse(text)).isEmpty();
    }

    /** From the specification's own libraries. */
    @Test
    void signsAsOthersDo() {
        var signature = WebhookSecret.parse(Secrets.OLD)
                .orElseThrow()
                .sign("msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isNotPrinted() {
        assertThat(WebhookSecret.parse(Secrets.OLD).orElseThrow()).hasToString("whsec_…");
    }

    private static String secretOf(int length) {
        return "whsec_" + Base64.getEncoder().encodeToString(new byte[length]);
    }
}
