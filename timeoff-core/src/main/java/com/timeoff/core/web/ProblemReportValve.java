package com.timeoff.core.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What Tomcat refuses before any application sees it, such as a malformed request line, is a problem document too.
 * Public, because Tomcat makes it.
 */
public class ProblemReportValve extends ErrorReportValve {

    private static final String TEMPLATE = "{\"status\":%d,\"title\":\"%s\"}";

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter()
                    .write(String.format(Locale.ROOT, TEMPLATE, status.value(), status.getReasonPhrase()));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The client is gone", e);
        }
    }
}
