package com.timeoff.notification.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.core.pages.PagesProperties;
import com.timeoff.models.EmailAddress;
import com.timeoff.notification.preference.NotificationKind;
import com.timeoff.notification.preference.NotificationPreferences;
import com.timeoff.notification.preference.PreferenceService;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class MissingPageAddressTest {

    @Test
    void isSaidWithWhatToSet(CapturedOutput output) {
        assertThatThrownBy(() -> start("")).hasRootCauseInstanceOf(MissingPageAddressException.class);

        assertThat(output)
                .contains("Description:", "timeoff.pages.notifications-url is empty")
                .contains("Action:", "TIMEOFF_NOTIFICATIONS_URL")
                .doesNotContain("\tat ");
    }

    private static void start(String address) {
        new SpringApplicationBuilder(Links.class)
                .web(WebApplicationType.NONE)
                .run("--timeoff.pages.notifications-url=" + address)
                .close();
    }

    /** No more of the service than what makes the links. No configuration by itself: other tests would find it by their scan. */
    @EnableConfigurationProperties(PagesProperties.class)
    @Import({UnsubscribeService.class, PreferenceService.class})
    static class Links {

        @Bean
        LinkKeys keys() {
            return () -> new byte[32];
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        NotificationPreferences preferences() {
            return new NoPreferences();
        }
    }

    private static class NoPreferences implements NotificationPreferences {

        @Override
        public Set<NotificationKind> refusedBy(EmailAddress email) {
            return Set.of();
        }

        @Override
        public boolean isOptedOut(EmailAddress recipient, NotificationKind kind) {
            return false;
        }

        @Override
        public void change(EmailAddress email, Map<NotificationKind, Boolean> wanted, Instant at) {}
    }
}
