package com.timeoff.core.security.http;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class HeaderCharactersPropertyTest {

    private final HttpFirewall spring = new StrictHttpFirewall();
    private final HttpFirewall ours = new HeaderCharacters();

    @Property
    void springAndWeAgreeAboutValues(@ForAll("headers") String value) {
        assertThat(refuses(ours, "Idempotency-Key", value)).isEqualTo(refuses(spring, "Idempotency-Key", value));
    }

    @Property
    void springAndWeAgreeAboutNames(@ForAll("headers") String name) {
        assertThat(refuses(ours, "A" + name, "any")).isEqualTo(refuses(spring, "A" + name, "any"));
    }

    /** Mostly of Latin-1, which is what comes in over HTTP, and of everything else. */
    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange(' ', '\u00ff').ofMaxLength(20),
                Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(3),
                Arbitraries.strings().all().ofMaxLength(3));
    }

    private static boolean refuses(HttpFirewall firewall, String name, String value) {
        var request = new MockHttpServletRequest("POST", "/leave-applications");
        request.addHeader(name, value);
        try {
            firewall.getFirewalledRequest(request).getHeader(name);
            return false;
        } catch (RequestRejectedException e) {
            return true;
        }
    }
}
