package com.timeoff.notification.webhook.http;

import com.timeoff.notification.webhook.CallFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MessageConstraintException;

/** What an exception means, in one of a few words: its own message may name what is inside this network. */
final class CallFailures {

    private CallFailures() {}

    static CallFailure of(IOException e) {
        if (e instanceof AddressNotAllowedException) {
            return CallFailure.ADDRESS_NOT_ALLOWED;
        }
        if (e instanceof UnknownHostException) {
            return CallFailure.UNKNOWN_HOST;
        }
        if (e instanceof SocketTimeoutException) {
            return CallFailure.TIMEOUT;
        }
        if (e instanceof ConnectException) {
            return CallFailure.CONNECTION_REFUSED;
        }
        if (e instanceof NoRouteToHostException) {
            return CallFailure.UNREACHABLE;
        }
        if (e instanceof SSLException) {
            return CallFailure.TLS;
        }
        if (e instanceof ClientProtocolException || e instanceof MessageConstraintException) {
            return CallFailure.INVALID_RESPONSE;
        }
        return CallFailure.CONNECTION_CLOSED;
    }
}
