package com.timeoff.core.security.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteOriginsTest {

    @ParameterizedTest
    @CsvSource({
        "https://portal.example.com, https://portal.example.com",
        "https://portal.example.com/, https://portal.example.com",
        "HTTPS://Portal.Example.COM/, https://portal.example.com",
        "' https://portal.example.com ', https://portal.example.com",
        "https://portal.example.com:443, https://portal.example.com",
        "https://portal.example.com:0443/, https://portal.example.com",
        "https://portal.example.com:80, https://portal.example.com:80",
        "http://localhost:80, http://localhost",
        "http://localhost:3000/, http://localhost:3000",
        "http://[::1]:3000, http://[::1]:3000",
        "http://[2001:DB8::1], http://[2001:db8::1]",
        "https://my_portal, https://my_portal",
        "https://Müller.example/, https://xn--mller-kva.example"
    })
    void areWrittenAsBrowsersDo(String configured, String origin) {
        assertThat(SiteOrigins.of(List.of(configured))).containsExactly(origin);
    }
}
