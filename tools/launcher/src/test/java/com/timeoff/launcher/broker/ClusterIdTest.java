package com.timeoff.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClusterIdTest {

    @Test
    void neverLooksLikeAnOption() {
        assertThat(ClusterId.of(UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff")))
                .hasSize(22)
                .doesNotStartWith("-");
        assertThat(ClusterId.of(UUID.fromString("fbffffff-ffff-4fff-bfff-ffffffffffff")))
                .doesNotStartWith("-");
    }
}
