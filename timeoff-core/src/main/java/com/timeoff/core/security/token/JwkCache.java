package com.timeoff.core.security.token;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's keys. Behind this they are read under a lock, which whoever asks for an unknown one holds while the issuer
 * is asked: tokens of keys that are known must not wait for that, and few of the others may.
 */
final class JwkCache implements JWSKeySelector<SecurityContext> {

    private final JWSKeySelector<SecurityContext> issuer;
    private final Semaphore permits = new Semaphore(IssuerBulkhead.MAX_WAITING);
    private final Map<String, List<? extends Key>> known = new ConcurrentHashMap<>();

    JwkCache(JWSKeySelector<SecurityContext> issuer) {
        this.issuer = issuer;
    }

    @Override
    public List<? extends Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext context)
            throws KeySourceException {
        var id = header.getAlgorithm() + " " + header.getKeyID();
        var keys = known.get(id);
        return keys == null ? ask(id, header, context) : keys;
    }

    private List<? extends Key> ask(String id, JWSHeader header, @Nullable SecurityContext context)
            throws KeySourceException {
        if (!permits.tryAcquire()) {
            throw new RemoteKeySourceException("too many ask for keys", null);
        }
        try {
            var keys = issuer.selectJWSKeys(header, context);
            if (!keys.isEmpty()) {
                known.clear(); // With a new key others may have been taken back.
                known.put(id, keys);
            }
            return keys;
        } finally {
            permits.release();
        }
    }
}
