package com.timeoff.core.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import java.security.Key;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class JwkCacheTest {

    private static final Key KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

    private final CountDownLatch answer = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final JwkCache keys = new JwkCache((header, context) -> {
        asked.incrementAndGet();
        return header.getKeyID().equals("known") ? List.of(KEY) : afterTheIssuerAnswers();
    });

    @Test
    void whatIsKnownWaitsForNoIssuerAndFewOthersDo() throws Exception {
        select("known");
        var threads = Executors.newFixedThreadPool(IssuerBulkhead.MAX_WAITING);
        try {
            for (var count = 0; count < IssuerBulkhead.MAX_WAITING; count++) {
                var name = "unknown" + count;
                threads.submit(() -> select(name));
            }
            await().until(() -> asked.get() == 1 + IssuerBulkhead.MAX_WAITING);

            assertThat(select("known")).isEqualTo(List.of(KEY));
            assertThatExceptionOfType(RemoteKeySourceException.class).isThrownBy(() -> select("another"));
            assertThat(asked).hasValue(1 + IssuerBulkhead.MAX_WAITING);
        } finally {
            answer.countDown();
            threads.shutdownNow();
        }
    }

    private List<? extends Key> select(String name) throws KeySourceException {
        return keys.selectJWSKeys(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(name).build(), null);
    }

    private List<Key> afterTheIssuerAnswers() {
        try {
            answer.await();
            return List.of();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
