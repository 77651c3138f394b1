package com.timeoff.core.security;

import com.timeoff.core.person.PersonDirectory;
import com.timeoff.core.security.configuration.InsecureConfigurationException;
import com.timeoff.core.security.configuration.SecurityProperties;
import com.timeoff.core.security.http.AllowedHosts;
import com.timeoff.core.security.http.CapabilityPath;
import com.timeoff.core.security.http.CapabilityPathFilter;
import com.timeoff.core.security.http.HeaderCharacters;
import com.timeoff.core.security.http.HttpSecurityDefaults;
import com.timeoff.core.security.http.OperatorPath;
import com.timeoff.core.security.http.ProblemWriter;
import com.timeoff.core.security.password.PasswordProviders;
import com.timeoff.core.time.ClockAutoConfiguration;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Nobody gets in who is not signed in; see {@code docs/security.md}. */
@AutoConfiguration(
        after = ClockAutoConfiguration.class,
        before = {ServletWebSecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@EnableWebSecurity
@EnableConfigurationProperties(SecurityProperties.class)
@Import({HeaderCharacters.class, ProblemWriter.class})
public class TimeoffSecurityAutoConfiguration {

    @Bean
    IdentitySources identitySources(SecurityProperties properties, Environment environment) {
        return IdentitySources.of(properties, environment.getProperty("server.address"));
    }

    @Bean
    PersonDirectory personDirectory(IdentitySources sources) {
        return sources.directory();
    }

    @Bean
    SecurityFilterChain timeoffSecurity(
            HttpSecurity http,
            IdentitySources sources,
            SecurityProperties properties,
            ObjectProvider<CapabilityPath> open,
            ObjectProvider<OperatorPath> operators,
            ProblemWriter problems,
            Environment environment,
            Clock clock) {
        requireKnownProxies(environment);
        var hosts = AllowedHosts.of(properties.allowedHosts(), properties.demoUsers());
        var defaults = new HttpSecurityDefaults(
                hosts,
                properties.corsOrigins(),
                open.stream().toList(),
                operators.stream().toList(),
                problems);
        defaults.apply(http);
        var methods = new AuthenticationMethods(http, new SecurityProblemHandler(problems, sources), clock);
        if (sources.hasAccounts()) {
            methods.withPasswords(PasswordProviders.of(sources.accounts(), properties.rememberFor()));
        }
        if (sources.oidc() != null) {
            methods.withTokens(sources.oidc());
        }
        if (sources.oidc() != null && sources.signsInBrowsers()) {
            methods.withOAuth2Login(sources.oidc(), environment.getProperty("spring.application.name", "timeoff"));
        }
        methods.withHealthChecks();
        return http.build();
    }

    /** Before all others, so that none of them sees a secret. */
    @Bean
    FilterRegistrationBean<CapabilityPathFilter> capabilityPaths(ObjectProvider<CapabilityPath> open) {
        var filter = new FilterRegistrationBean<>(
                new CapabilityPathFilter(open.stream().toList()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    /** Who is a proxy, and may say where a request comes from, is configuration: anybody can send such a header. */
    private static void requireKnownProxies(Environment environment) {
        if ("framework".equalsIgnoreCase(environment.getProperty("server.forward-headers-strategy"))) {
            throw new InsecureConfigurationException(
                    "server.forward-headers-strategy=framework believes everybody's X-Forwarded-For, so that clients"
                            + " could choose where they come from.",
                    "Set it to native, and server.tomcat.remoteip.internal-proxies to the addresses of your proxies.");
        }
    }
}
