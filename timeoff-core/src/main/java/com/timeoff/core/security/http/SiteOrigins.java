package com.timeoff.core.security.http;

import com.timeoff.core.security.configuration.InsecureConfigurationException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Origins of other sites as browsers write them: in lower case, in ASCII, without the usual port, without a slash. */
final class SiteOrigins {

    private static final Pattern ORIGIN = Pattern.compile(
            "(?<scheme>https?)://(?<host>" + HostName.EXPRESSION + ")(:(?<port>[0-9]{1,5}))?/?",
            Pattern.CASE_INSENSITIVE);

    private SiteOrigins() {}

    /** @throws InsecureConfigurationException if one is no origin, which no browser would ever send */
    static List<String> of(List<String> configured) {
        return configured.stream().map(SiteOrigins::asBrowsersWriteIt).toList();
    }

    private static String asBrowsersWriteIt(String configured) {
        var parts = ORIGIN.matcher(configured.strip());
        if (!parts.matches()) {
            throw refused(configured);
        }
        var scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        var host = HostName.asBrowsersWriteIt(parts.group("host")).orElseThrow(() -> refused(configured));
        return scheme + "://" + host + port(parts, scheme, configured);
    }

    private static String port(Matcher parts, String scheme, String configured) {
        if (parts.group("port") == null) {
            return "";
        }
        var port = Integer.parseInt(parts.group("port"));
        if (port == 0 || port > 65_535) {
            throw refused(configured);
        }
        return port == (scheme.equals("https") ? 443 : 80) ? "" : ":" + port;
    }

    private static InsecureConfigurationException refused(String configured) {
        return new InsecureConfigurationException(
                "\"" + configured + "\" in timeoff.security.cors-origins is not the origin of a site.",
                "Name a site by http or https, its host, and its port where it is not the usual one, such as"
                        + " https://portal.example.com: without a path, and each by itself.");
    }
}
