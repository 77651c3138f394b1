package com.timeoff.notification.unsubscribe.jdbc;

import com.timeoff.notification.unsubscribe.LinkKeys;
import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLinkKeys implements LinkKeys {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;

    JdbcLinkKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of two at once, one waits in its insert for the other's commit, which it then reads. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public byte[] obtain() {
        return jdbc.sql("select key from link_key")
                .query(byte[].class)
                .optional()
                .orElseGet(this::make);
    }

    private byte[] make() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        jdbc.sql("insert into link_key (key) values (:key) on conflict do nothing")
                .param("key", key)
                .update();
        return jdbc.sql("select key from link_key").query(byte[].class).single();
    }
}
