package com.timeoff.notification.webhook.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks at addresses where connections are made to what was looked at: between a check of a name and its use it may lead
 * elsewhere. Addresses that are written out pass here, too, in whichever notation.
 */
final class CheckedDnsResolver implements DnsResolver {

    private final DnsResolver names;

    CheckedDnsResolver(DnsResolver names) {
        this.names = names;
    }

    /** @throws AddressNotAllowedException if one of them is not public: a name has no business with both kinds */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host);
        if (!Arrays.stream(addresses).allMatch(PublicAddresses::include)) {
            throw new AddressNotAllowedException(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }
}
