package com.timeoff.core.web;

import com.timeoff.core.web.deadline.DeadlineProtocol;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Strict JSON in, problem documents out, on every path. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties(WebProperties.class)
@Import({
    BodyLimitFilter.class,
    DatabaseAdvice.class,
    KnownParameters.class,
    ParameterEditors.class,
    PersonQuotaFilter.class,
    ProblemAdvice.class,
    ProblemErrorController.class,
    StrictJson.class
})
public class TimeoffWebAutoConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> deadlines(WebProperties properties) {
        return factory -> {
            factory.setProtocol(DeadlineProtocol.class.getName());
            factory.addConnectorCustomizers(connector ->
                    ((DeadlineProtocol) connector.getProtocolHandler()).setLimits(properties.slowClientLimits()));
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports() {
        TomcatContextCustomizer valve = context -> {
            if (context.getParent() instanceof org.apache.catalina.core.StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        };
        return factory -> factory.addContextCustomizers(valve);
    }
}
