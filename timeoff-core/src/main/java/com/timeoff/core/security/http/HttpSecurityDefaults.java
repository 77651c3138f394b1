package com.timeoff.core.security.http;

import static org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest.to;
import static org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest.toAnyEndpoint;
import static org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest.toLinks;

import com.timeoff.core.person.Role;
import com.timeoff.core.web.ApiHeaders;
import com.timeoff.core.web.ProblemType;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.util.CollectionUtils;
import org.springframework.web.cors.CorsConfiguration;

/** What holds for every request, whoever sends it. */
public final class HttpSecurityDefaults {

    /** Pages of this origin, with scripts and styles in files of their own; all else is nobody's. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /**
     * Before the request is handled: afterwards another thread may be sending the answer, as that of a stream, and two
     * threads spoil the head between them.
     *
     * @see <a href="https://github.com/spring-projects/spring-security/issues/15510">Spring Security 15510</a>
     */
    private static final ObjectPostProcessor<HeaderWriterFilter> WRITTEN_FIRST = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    private final AllowedHosts hosts;
    private final CorsConfiguration otherSites;
    private final List<CapabilityPath> open;
    private final List<OperatorPath> operators;
    private final ProblemWriter problems;

    /**
     * @param open what is answered without a sign-in, besides health checks
     * @param operators what operators may call, besides the actuator
     */
    public HttpSecurityDefaults(
            AllowedHosts hosts,
            List<String> corsOrigins,
            List<CapabilityPath> open,
            List<OperatorPath> operators,
            ProblemWriter problems) {
        this.hosts = hosts;
        this.open = List.copyOf(open);
        this.operators = List.copyOf(operators);
        this.otherSites = mayCall(SiteOrigins.of(corsOrigins));
        this.problems = problems;
    }

    public void apply(HttpSecurity http) {
        var ofOtherSites = new CrossSiteRule(otherSites);
        http.addFilterAfter(refusal(it -> !hosts.answer(it), ProblemType.UNKNOWN_HOST), HeaderWriterFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAt(
                        refusal(it -> !isOpenChange(it) && ofOtherSites.refuses(it), ProblemType.CROSS_SITE),
                        CsrfFilter.class)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(it -> it.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(HttpSecurityDefaults::headers)
                .authorizeHttpRequests(this::paths);
        if (!CollectionUtils.isEmpty(otherSites.getAllowedOrigins())) {
            http.cors(it -> it.configurationSource(request -> isOpenChange(request) ? null : otherSites));
        }
    }

    private boolean isOpenChange(HttpServletRequest request) {
        return open.stream().anyMatch(it -> it.isChangedBy(request));
    }

    private RefusalFilter refusal(Predicate<HttpServletRequest> refused, ProblemType type) {
        return new RefusalFilter(refused, type, problems);
    }

    /**
     * Not "no-referrer": with it browsers hide the origin of forms, which {@link CrossSiteRule} looks at. No-store
     * alone, without the "Pragma" and "Expires" of HTTP/1.0, so that whoever knows better replaces one header.
     */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(it -> it.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store"))
                .withObjectPostProcessor(WRITTEN_FIRST);
    }

    /** Answers that come later, and errors, belong to a request that was let in or refused before. */
    private void paths(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (var it : open) {
            it.methods().forEach(method -> requests.requestMatchers(method, it.shownPath())
                    .permitAll());
        }
        for (var it : operators) {
            requests.requestMatchers(it.pattern()).hasAnyRole(it.roles());
        }
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(to("health"))
                .permitAll()
                .requestMatchers(toAnyEndpoint(), toLinks())
                .hasRole(Role.OPERATOR.name())
                .anyRequest()
                .hasAnyRole(Role.EMPLOYEE.name(), Role.MANAGER.name(), Role.HR.name());
    }

    private static CorsConfiguration mayCall(List<String> origins) {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        allowed.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, ApiHeaders.IDEMPOTENCY_KEY, "Last-Event-ID"));
        allowed.setExposedHeaders(List.of(HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER, ApiHeaders.IDEMPOTENCY_KEY));
        return allowed;
    }
}
