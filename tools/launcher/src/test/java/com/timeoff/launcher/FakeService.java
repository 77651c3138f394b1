package com.timeoff.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Stands for a Spring Boot service in the launcher's own tests; told by its environment to fail. */
public final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("I am fake");
        String port = System.getenv("SERVER_PORT");
        if (port.equals(System.getenv("FAKE_DIES_ON"))) {
            System.out.println("something broke");
            System.exit(7);
        }
        int status = port.equals(System.getenv("FAKE_SICK_ON")) ? 503 : 200;
        HttpServer server =
                HttpServer.create(new InetSocketAddress(System.getenv("SERVER_ADDRESS"), Integer.parseInt(port)), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }
}
