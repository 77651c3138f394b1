package com.timeoff.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;

/** Requests to one server, as bytes: made before anything is measured, and sent in turn. */
public record Requests(URI server, List<byte[]> bytes) {

    public static Requests post(URI target, List<String> bodies) {
        return new Requests(
                target, bodies.stream().map(it -> bytes("POST", target, it)).toList());
    }

    public static Requests put(List<URI> targets, String body) {
        return new Requests(
                targets.get(0),
                targets.stream().map(it -> bytes("PUT", it, body)).toList());
    }

    public static Requests get(List<URI> targets) {
        return new Requests(
                targets.get(0), targets.stream().map(it -> bytes("GET", it, "")).toList());
    }

    byte[] get(long number) {
        return bytes.get((int) (number % bytes.size()));
    }

    private static byte[] bytes(String method, URI target, String body) {
        var path = target.getRawPath() + (target.getRawQuery() == null ? "" : '?' + target.getRawQuery());
        var head = """
                %s %s HTTP/1.1
                Host: %s
                Authorization: %s
                Accept: application/json
                """.formatted(method, path, target.getAuthority(), Helen.AUTHORIZATION);
        var length = body.getBytes(UTF_8).length;
        var content = length == 0 ? "" : "Content-Type: application/json\nContent-Length: %d\n".formatted(length);
        return ((head + content + '\n').replace("\n", "\r\n") + body).getBytes(UTF_8);
    }
}
