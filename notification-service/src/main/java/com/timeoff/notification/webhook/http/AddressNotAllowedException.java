package com.timeoff.notification.webhook.http;

import java.net.UnknownHostException;

/** The name leads to where webhooks must not go. */
class AddressNotAllowedException extends UnknownHostException {

    AddressNotAllowedException(String host) {
        super(host + " leads to an address that is not allowed");
    }
}
