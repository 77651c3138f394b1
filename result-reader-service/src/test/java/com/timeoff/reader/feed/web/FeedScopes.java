package com.timeoff.reader.feed.web;

import com.jayway.jsonpath.JsonPath;
import com.timeoff.core.person.Person;
import com.timeoff.testing.security.People;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What somebody is told to be allowed to make feeds of. */
final class FeedScopes {

    private FeedScopes() {}

    /** Departments, or scopes that have none, in the order of the answer. */
    static List<String> offeredTo(MockMvcTester mvc, Person person) throws UnsupportedEncodingException {
        var answer = mvc.get()
                .uri("/calendar-feeds")
                .header("Authorization", People.basic(person))
                .exchange()
                .getResponse()
                .getContentAsString();
        return JsonPath.<List<Map<String, String>>>read(answer, "$.scopes").stream()
                .map(it -> it.get("scope").equals("DEPARTMENT") ? it.get("department") : it.get("scope"))
                .toList();
    }
}
