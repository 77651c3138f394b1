package com.timeoff.launcher.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Ready is a 200 from the loopback address. */
public record HttpProbe(int port, String path) implements Probe {

    private static final int TIMEOUT_MILLIS = 2_000;

    @Override
    public boolean ready() {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + path);
            // Whatever proxy the machine uses, it does not know this loopback.
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
