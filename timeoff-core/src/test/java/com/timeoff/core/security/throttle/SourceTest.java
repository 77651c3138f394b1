package com.timeoff.core.security.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class SourceTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "192.0.2.1:4711, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:DB8:1:2::9, 20010db800010002",
        "[2001:db8:1:2::9]:4711, 20010db800010002",
        "2001:db8:1:3::9, 20010db800010003",
        "fe80:0:0:0:0:0:0:1%eth0, fe80000000000000",
        "0:0:0:0:0:0:0:1, 0000000000000000",
        "'', unknown",
        "_hidden, unknown",
        "example.com, unknown",
        "gg::1, unknown",
        "1:2:3, unknown",
        "[::1, unknown",
        "[], unknown"
    })
    void isAnAddressOrTheNetworkOfOne(String address, String source) {
        assertThat(Source.ofAddress(address)).isEqualTo(source);
    }

    @Test
    void isWhereTheConnectionComesFrom() {
        assertThat(Source.of(new WebAuthenticationDetails("192.0.2.1", null))).isEqualTo("192.0.2.1");
        assertThat(Source.of(null)).isEqualTo("unknown");
        assertThat(Source.ofAddress(null)).isEqualTo("unknown");
    }
}
