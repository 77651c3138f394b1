package com.timeoff.core.security.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses in headers what {@link StrictHttpFirewall} refuses, but in all of them and before anything else reads them. By
 * itself it does so whenever one is read: never, or while a refusal is being written.
 */
public final class HeaderCharacters extends StrictHttpFirewall {

    HeaderCharacters() {
        setAllowedHeaderNames(it -> true);
        setAllowedHeaderValues(it -> true);
    }

    /** @throws RequestRejectedException without the value, which would end up in logs */
    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR) { // Else the refusal would be refused.
            check(request);
        }
        return super.getFirewalledRequest(request);
    }

    private static void check(HttpServletRequest request) {
        for (var name : Collections.list(request.getHeaderNames())) {
            if (!name.codePoints().allMatch(HeaderCharacters::isText)
                    || !Collections.list(request.getHeaders(name)).stream().allMatch(HeaderCharacters::isTextOrTabs)) {
                throw new RequestRejectedException("a header has characters that are no text");
            }
        }
    }

    private static boolean isTextOrTabs(String value) {
        return value.codePoints().allMatch(it -> isText(it) || it == '\t');
    }

    private static boolean isText(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.isDefined(codePoint);
    }
}
