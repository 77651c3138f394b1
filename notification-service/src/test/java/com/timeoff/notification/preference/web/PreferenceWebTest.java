package com.timeoff.notification.preference.web;

import static com.timeoff.testing.http.ProblemAssertions.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.Person;
import com.timeoff.notification.OnDatabase;
import com.timeoff.testing.security.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest
@OnDatabase
class PreferenceWebTest {

    private static final String PATH = "/notification-preferences";

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void nobodyRefuses(@Autowired JdbcClient jdbc) {
        jdbc.sql("delete from mail_opt_out").update();
    }

    @Test
    void areAllWantedUntilSomebodySaysOtherwise() {
        assertThat(list(People.ALICE)).bodyJson().isStrictlyEqualTo("""
                {"email":"alice@example.com","preferences":[{"kind":"WAITING","mail":true},
                {"kind":"DECISION","mail":true},{"kind":"REMINDER","mail":true}]}""");
    }

    @Test
    void changeAsFarAsTheyAreNamed() {
        var first = put(People.MIA, "[{\"kind\":\"WAITING\",\"mail\":false}]");
        assertThat(first).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"email":"mia@example.com","preferences":[{"kind":"WAITING","mail":false},
                {"kind":"DECISION","mail":true},{"kind":"REMINDER","mail":true}]}""");

        put(People.MIA, "[{\"kind\":\"REMINDER\",\"mail\":false},{\"kind\":\"WAITING\",\"mail\":true}]");
        assertRefuses(People.MIA, "REMINDER");
        put(People.MIA, "[{\"kind\":\"REMINDER\",\"mail\":false}]");
        assertRefuses(People.MIA, "REMINDER");
        put(People.MIA, "[]");
        assertRefuses(People.MIA, "REMINDER");

        assertRefuses(People.ALICE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | preferences
            {"preferences":null} | preferences
            {"preferences":{}} | preferences
            {"preferences":[null]} | preferences[0]
            {"preferences":[{"mail":false}]} | preferences[0].kind
            {"preferences":[{"kind":"WAITING"}]} | preferences[0].mail
            {"preferences":[{"kind":"WAITING","mail":null}]} | preferences[0].mail
            {"preferences":[{"kind":"WAITING","mail":"no"}]} | preferences[0].mail
            {"preferences":[{"kind":"WAITING","mail":0}]} | preferences[0].mail
            {"preferences":[{"kind":"EVERYTHING","mail":false}]} | preferences[0].kind
            {"preferences":[{"kind":"waiting","mail":false}]} | preferences[0].kind
            {"preferences":[{"kind":0,"mail":false}]} | preferences[0].kind
            {"preferences":[{"kind":"WAITING","mail":false},{"kind":"WAITING","mail":true}]} | preferences[1].kind
            {"preferences":[{"kind":"WAITING","mail":false,"sms":true}]} | preferences[0].sms
            {"email":"bob@example.com","preferences":[{"kind":"WAITING","mail":false}]} | email
            """)
    void namesWhatIsWrongAndChangesNothing(String body, String field) {
        assertInvalid(send(People.ALICE, body), field);
        assertRefuses(People.ALICE);
    }

    private void assertRefuses(Person person, String... kinds) {
        assertThat(list(person))
                .bodyJson()
                .extractingPath("$.preferences[?(@.mail == false)].kind")
                .asArray()
                .containsExactly((Object[]) kinds);
    }

    private MvcTestResult list(Person person) {
        return mvc.get().uri(PATH).header("Authorization", People.basic(person)).exchange();
    }

    private MvcTestResult put(Person person, String preferences) {
        return send(person, "{\"preferences\":" + preferences + "}");
    }

    private MvcTestResult send(Person person, String body) {
        return mvc.put()
                .uri(PATH)
                .header("Authorization", People.basic(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
