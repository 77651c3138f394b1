package com.timeoff.core.security.http;

import com.timeoff.core.security.configuration.InsecureConfigurationException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/**
 * The names under which a service answers. A page of another site can let its own name lead to this machine ("DNS
 * rebinding"): to the browser the service is then a part of that site. What gives it away is the name. Loopback's own
 * names are nobody else's, so they are always answered. No name is ever looked up.
 */
public final class AllowedHosts {

    private static final Pattern HOST = Pattern.compile(HostName.EXPRESSION, Pattern.CASE_INSENSITIVE);
    private static final String ANY = "*";

    /** As browsers write it: four numbers from 0 to 255, without leading zeros. Anything else may be a name. */
    private static final Pattern LOOPBACK_ADDRESS =
            Pattern.compile("127(\\.(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])){3}");

    private final boolean any;
    private final Set<String> names;

    private AllowedHosts(boolean any, Set<String> names) {
        this.any = any;
        this.names = names;
    }

    /**
     * @param configured without ports, or {@code *} for any
     * @param demoUsers whether passwords are on that the page of another site knows, too
     * @throws InsecureConfigurationException if one is not the name of a host
     */
    public static AllowedHosts of(List<String> configured, boolean demoUsers) {
        if (configured.isEmpty()) {
            return new AllowedHosts(!demoUsers, Set.of());
        }
        if (configured.contains(ANY)) {
            return new AllowedHosts(true, Set.of());
        }
        return new AllowedHosts(
                false,
                configured.stream().map(AllowedHosts::asBrowsersWriteIt).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The name in the request itself counts, and what a proxy's header made of it: the page of another site could send
     * such a header, too. HTTP/1.0 needs no name, and no browser speaks it.
     */
    boolean answer(HttpServletRequest request) {
        if (any) {
            return true;
        }
        var host = request.getHeader(HttpHeaders.HOST);
        if (host == null) {
            return request.getProtocol().equals("HTTP/1.0") || has(request.getServerName());
        }
        return has(host) && has(request.getServerName());
    }

    /** @param host with or without a port */
    boolean has(String host) {
        var end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
        if (end < 0) {
            end = host.length();
        }
        if (end < host.length() && host.charAt(end) != ':') {
            return false;
        }
        var name = withoutLastDot(host.substring(0, end));
        return isLoopback(name) || names.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isLoopback(String name) {
        return name.equalsIgnoreCase("localhost")
                || name.equals("[::1]")
                || (name.startsWith("127.") && LOOPBACK_ADDRESS.matcher(name).matches());
    }

    /** It ends a name that is complete, and changes nothing. */
    private static String withoutLastDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static String asBrowsersWriteIt(String configured) {
        var host = configured.strip();
        if (!HOST.matcher(host).matches()) {
            throw refused(configured);
        }
        return HostName.asBrowsersWriteIt(host)
                .map(AllowedHosts::withoutLastDot)
                .orElseThrow(() -> refused(configured));
    }

    private static InsecureConfigurationException refused(String configured) {
        return new InsecureConfigurationException(
                "\"" + configured + "\" in timeoff.security.allowed-hosts is not the name of a host.",
                "Name each host by itself, such as timeoff.example.com or [2001:db8::1]: without http://, port and path."
                        + " An asterisk stands for any.");
    }
}
