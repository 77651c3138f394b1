package com.timeoff.core.security.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Where a request comes from: the address that the connection has or, by configuration alone, that a proxy tells. Of
 * IPv6 its network, the first 64 bits: the rest anybody has at will.
 */
public final class Source {

    /** What is no address is one source. */
    static final String UNKNOWN = "unknown";

    private static final int NETWORK_BYTES = 8;
    private static final Pattern IPV4 = Pattern.compile("[0-9.]+");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]+");

    private Source() {}

    /** @param details of the authentication that was asked for */
    public static String of(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? ofAddress(web.getRemoteAddress()) : UNKNOWN;
    }

    static String ofAddress(@Nullable String address) {
        if (address == null) {
            return UNKNOWN;
        }
        var bare = withoutPort(address);
        if (bare.indexOf(':') >= 0) {
            return ofIpv6(withoutZone(bare));
        }
        return IPV4.matcher(bare).matches() ? bare : UNKNOWN;
    }

    /** Some proxies tell it: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String address) {
        if (address.startsWith("[")) {
            var end = address.indexOf(']');
            return end < 0 ? address : address.substring(1, end);
        }
        var colon = address.indexOf(':');
        return colon >= 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
    }

    private static String withoutZone(String address) {
        var zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    /** Of these characters alone, so that no name is looked up. */
    private static String ofIpv6(String address) {
        if (!IPV6.matcher(address).matches()) {
            return UNKNOWN;
        }
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress(); // IPv4 mapped into IPv6.
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }
}
