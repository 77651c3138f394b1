package com.timeoff.core.security.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AllowedHostsTest {

    private final AllowedHosts loopback = AllowedHosts.of(List.of(), true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "LocalHost:8080",
                "localhost.",
                "localhost.:8080",
                "127.0.0.1",
                "127.0.0.1:8080",
                "127.1.2.3",
                "127.255.255.255:1",
                "[::1]",
                "[::1]:8083"
            })
    void loopbackHasItsOwnNames(String host) {
        assertThat(loopback.has(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                ":8080",
                "evil.example.com",
                "localhost.evil.example.com",
                "evil.localhost",
                "localhost..",
                "xlocalhost",
                "localhost@evil.example.com",
                "127.0.0.1.nip.io",
                "127.0.0.1.evil.example.com:8080",
                "127.evil.example.com",
                "127.0.0.1..",
                "127.0.0",
                "127.1",
                "127.0.0.256",
                "127.0.300.1",
                "127.0.00.1",
                "127.0.0.01",
                "127.0.0.99999999999",
                "127.0.0.",
                "127..0.1",
                "127.0.0.\u0661",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "0177.0.0.1",
                "128.0.0.1",
                "0.0.0.0",
                "192.168.0.1",
                "[::]",
                "[::1",
                "[::1]evil.example.com",
                "[::1%25lo]",
                "[::ffff:127.0.0.1]",
                "[fe80::1%25lo]:8080",
                "::1",
                "l\u00f6calhost",
                "\u212aocalhost"
            })
    void whatOnlyLooksLikeItIsSomebodyElses(String host) {
        assertThat(loopback.has(host)).isFalse();
    }

    @Test
    void namesAreComparedAsBrowsersWriteThem() {
        var hosts = AllowedHosts.of(List.of(" TimeOff.Example.com. ", "M\u00fcller.example", "[2001:DB8::1]"), false);

        assertThat(List.of(
                        "timeoff.example.com",
                        "TIMEOFF.example.com.:8443",
                        "xn--mller-kva.example",
                        "[2001:db8::1]:8080",
                        "localhost:8080"))
                .allMatch(hosts::has);
        assertThat(List.of("example.com", "a.timeoff.example.com", "timeoff.example.com.evil.example", "[2001:db8::2]"))
                .noneMatch(hosts::has);
    }

    @Test
    void withoutDemoUsersAndWithoutNamesAnyIsAnswered() {
        var request = new MockHttpServletRequest();
        request.addHeader("Host", "evil.example.com");

        assertThat(AllowedHosts.of(List.of(), false).answer(request)).isTrue();
        assertThat(AllowedHosts.of(List.of("*"), true).answer(request)).isTrue();
        assertThat(AllowedHosts.of(List.of(), true).answer(request)).isFalse();
        assertThat(AllowedHosts.of(List.of("timeoff.example.com"), false).answer(request))
                .isFalse();
    }

    /** Over HTTP/2 there may be no such header. */
    @Test
    void theNameThatTheServerWasGivenOtherwiseCounts() {
        var request = new MockHttpServletRequest();
        request.setProtocol("HTTP/2.0");
        request.setServerName("evil.example.com");
        assertThat(loopback.answer(request)).isFalse();

        request.setServerName("localhost");
        assertThat(loopback.answer(request)).isTrue();
    }
}
