package com.timeoff.core.security.token;

import com.timeoff.core.security.authentication.SessionValidity;
import com.timeoff.core.security.configuration.OidcProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Checks bearer tokens. The issuer is asked with the first of them, so that the service starts without it. */
public final class IssuerJwtDecoder implements JwtDecoder {

    /** By which clocks may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final JwtDecoder decoder;
    private final IssuerBulkhead bulkhead = new IssuerBulkhead();
    private volatile boolean issuerIsKnown;

    public IssuerJwtDecoder(OidcProperties properties, Clock clock) {
        this.decoder = new SupplierJwtDecoder(() -> {
            var made = decoder(properties, clock);
            issuerIsKnown = true;
            return made;
        });
    }

    @Override
    public Jwt decode(String token) {
        try {
            return issuerIsKnown ? decoder.decode(token) : bulkhead.ask(() -> decoder.decode(token));
        } catch (BadJwtException e) {
            throw e;
        } catch (JwtException | JwtDecoderInitializationException e) {
            throw new IssuerUnavailableException(e);
        }
    }

    /** For as long as calls with the token are let in: a stream that ended before would only be opened again. */
    public static SessionValidity admission(Jwt token) {
        return SessionValidity.until(
                Objects.requireNonNull(token.getExpiresAt()).plus(SKEW));
    }

    private static NimbusJwtDecoder decoder(OidcProperties properties, Clock clock) {
        var decoder = NimbusJwtDecoder.withIssuerLocation(properties.issuerUri().toString())
                .validateType(false)
                .restOperations(new RestTemplate(IssuerBulkhead.requests()))
                .jwtProcessorCustomizer(it -> it.setJWSKeySelector(new JwkCache(it.getJWSKeySelector())))
                .build();
        decoder.setJwtValidator(validator(properties, clock));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(OidcProperties properties, Clock clock) {
        var types = new JwtTypeValidator(List.of("JWT", "at+jwt"));
        types.setAllowEmpty(true);
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                types,
                new JwtIssuerValidator(properties.issuerUri().toString()),
                new JwtAudienceValidator(properties.audience()),
                times,
                new JwtClaimValidator<>(JwtClaimNames.EXP, exp -> exp != null));
    }
}
