package com.timeoff.notification.webhook.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/** Addresses that are neither this machine's, nor of a private network, nor of nobody. */
final class PublicAddresses {

    /** Besides loopback, private and link-local addresses, which the matcher knows. */
    private static final InetAddressMatcher PUBLIC_IPV4 = allBut(
            "0.0.0.0/8", // this network
            "100.64.0.0/10", // shared by the customers of a provider
            "192.0.0.0/24",
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    private static final InetAddressMatcher PUBLIC_IPV6 = allBut(
            "::ffff:0:0:0/96", // IPv4-translated
            "64:ff9b:1::/48", // NAT64 of a network's own
            "100::/64",
            "2001::/23", // protocols, Teredo among them
            "2001:db8::/32",
            "3fff::/20", // documentation
            "5f00::/16", // segment routing
            "fc00::/7", // unique local
            "fe80::/9", // link-local and site-local
            "ff00::/8");

    /** IPv6 prefixes after which an IPv4 address stands, by the length in bytes: compatible, NAT64, 6to4. */
    private static final List<byte[]> WITH_IPV4 = List.of(
            new byte[12], new byte[] {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0}, new byte[] {0x20, 0x02
            });

    private PublicAddresses() {}

    /** By its family: the matchers compare the bytes of one with those of the other. */
    static boolean include(InetAddress address) {
        return address instanceof Inet4Address
                ? PUBLIC_IPV4.matches(address)
                : PUBLIC_IPV6.matches(address)
                        && WITH_IPV4.stream().allMatch(prefix -> isPublicBehind(prefix, address.getAddress()));
    }

    private static boolean isPublicBehind(byte[] prefix, byte[] address) {
        if (!Arrays.equals(prefix, Arrays.copyOf(address, prefix.length))) {
            return true;
        }
        try {
            var behind = Arrays.copyOfRange(address, prefix.length, prefix.length + 4);
            return PUBLIC_IPV4.matches(InetAddress.getByAddress(behind));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    private static InetAddressMatcher allBut(String... blocks) {
        return InetAddressMatchers.matchExternal()
                .excludeAddresses(List.of(blocks))
                .build();
    }
}
