package com.timeoff.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.testing.http.HostileJson;
import com.timeoff.testing.http.HostileJson.Body;
import com.timeoff.testing.security.People;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/** Requests in which one thing is wrong: the body, the target, the query, a header, the framing, or everything. */
final class HostileRequests {

    private static final List<String> PEOPLE = List.of(
            People.basic(People.HELEN),
            People.basic(People.MIA),
            People.basic(People.ALICE),
            "Basic !",
            "Bearer a.b.c");
    private static final List<String> METHODS = List.of(
            "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "get", "PROPFIND", "G\0T");
    private static final List<String> TARGETS = List.of(
            "/",
            "//",
            "*",
            "",
            "/..",
            "/%",
            "/%00",
            "/\u00e9",
            "/%c3%28",
            "/error",
            "/index.html",
            "/.git/config",
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/health/%2e%2e/env",
            "/leave-applications",
            "/leave-applications/",
            "/leave-applications/1",
            "/leave-applications/%20",
            "/leave-applications/..;/actuator/env",
            "/leave-applications;a=b",
            "/leave-applications/%2e%2e%2fenv",
            "/leave-applications/1/decision",
            "/leave-applications/limits",
            "/leave-application-results",
            "/leave-application-results/stream",
            "/leave-application-results/counts",
            "/leave-application-results/null",
            "http://elsewhere.example/leave-applications",
            "/" + "a".repeat(9_000));
    private static final List<String> HEADERS = List.of(
            "Idempotency-Key: ",
            "Idempotency-Key: " + "k".repeat(201),
            "Idempotency-Key: \u00fc\t",
            "Idempotency-Key: a\0b",
            "Idempotency-Key: a\r\n b",
            "Accept: image/png",
            "Accept: " + "x/y;q=".repeat(50),
            "Accept: \u0001",
            "Accept-Language: " + "-".repeat(500),
            "Accept-Encoding: br;q=0, *;q=-1",
            "Content-Type: ",
            "Content-Type: text/plain",
            "Content-Type: application/json;charset=nothing",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: multipart/form-data",
            "Content-Encoding: gzip",
            "Last-Event-ID: \u00ff",
            "Last-Event-ID: 0-99999999999999999999",
            "Cookie: a=\"; \0=;;",
            "Origin: null",
            "Origin: \u0000",
            "Range: bytes=9-1",
            "If-Modified-Since: yesterday",
            "Expect: nothing",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: !",
            "Host: a\r\nHost: b",
            "X-Forwarded-For: " + "1,".repeat(2_000),
            "X-HTTP-Method-Override: DELETE",
            "No colon at all",
            ": no name",
            "Sp ace: x",
            "X: " + "x".repeat(20_000),
            "X: 1\r\n".repeat(500) + "X: 2");
    private static final List<String> FRAMES = List.of(
            "Content-Length: -1\r\n\r\n",
            "Content-Length: x\r\n\r\n",
            "Content-Length: 99999999999999999999\r\n\r\n",
            "Content-Length: 999999999\r\n\r\n{}",
            "Content-Length: 50\r\n\r\n{\"empDepartment\"",
            "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /actuator/env HTTP/1.1\r\nHost: a\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\nz\r\n{}\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}",
            "Transfer-Encoding: chunked\r\n\r\n2\r\n{}",
            "Transfer-Encoding: chunked\r\n\r\n2;" + "e".repeat(9_000) + "\r\n{}\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nTrailer: " + "t".repeat(9_000) + "\r\n\r\n",
            "Transfer-Encoding: gzip\r\n\r\n",
            "Transfer-Encoding: identity, chunked, chunked\r\n\r\n",
            "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
            "Content-Length: 2\r\n\r\n{}GET /leave-applications HTTP/1.1\r\nHost: a\r\n\r\n");
    private static final List<String> OTHER_PROTOCOLS = List.of(
            "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "GET /\r\n\r\n",
            "GET / HTTP/0.9\r\n\r\n",
            "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
            "GET / http/1.1\r\nHost: a\r\n\r\n",
            "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET / HTTP/1.1\nHost: a\n\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
            "GET /a\tb HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET / HTTP/1.1 again\r\nHost: a\r\n\r\n",
            "\r\n\r\n\r\n",
            "\0\0\0\u0005hello");

    private final Random random;
    private final Iterator<Body> applications;
    private final Iterator<Body> decisions;
    private final Iterator<String> texts;

    /** In a session, without which jqwik makes nothing outside of its own tests. */
    static List<byte[]> some(int count, Random random) {
        List<byte[]> requests = new ArrayList<>();
        JqwikSession.run(() ->
                Stream.generate(new HostileRequests(random)::next).limit(count).forEach(requests::add));
        return requests;
    }

    private HostileRequests(Random random) {
        this.random = random;
        this.applications = endless(HostileJson.encoded(HostileJson.mutationsOf(Map.of(
                "empEmail", "\"helen@example.com\"",
                "empDepartment", "\"it\"",
                "leaveDurationInHours", "8",
                "leaveStartDate", "\"2026-12-01\"",
                "note", "\"Zahnarzt\""))));
        this.decisions = endless(
                HostileJson.encoded(HostileJson.mutationsOf(Map.of("decision", "\"APPROVED\"", "comment", "\"!\""))));
        this.texts = endless(HostileJson.texts());
    }

    private byte[] next() {
        return switch (random.nextInt(7)) {
            case 0 -> json("POST /leave-applications", applications.next());
            case 1 ->
                json(
                        "PUT /leave-applications/" + new UUID(random.nextLong(), random.nextLong()) + "/decision",
                        decisions.next());
            case 2 -> bytes(one(METHODS) + ' ' + one(TARGETS) + " HTTP/1.1\r\n" + headers() + "\r\n");
            case 3 -> bytes("GET " + one(TARGETS.subList(16, 27)) + query() + " HTTP/1.1\r\n" + headers() + "\r\n");
            case 4 ->
                bytes(one(METHODS) + ' ' + one(TARGETS.subList(16, 27)) + " HTTP/1.1\r\n" + headers() + one(HEADERS)
                        + "\r\nContent-Length: 2\r\n\r\n{}");
            case 5 ->
                bytes(one(List.of("POST", "PUT", "GET")) + " /leave-applications HTTP/1.1\r\n" + headers()
                        + one(FRAMES));
            default -> random.nextBoolean() ? bytes(one(OTHER_PROTOCOLS)) : noise();
        };
    }

    private byte[] json(String call, Body body) {
        var request = new ByteArrayOutputStream();
        request.writeBytes(bytes(call + " HTTP/1.1\r\n" + headers()
                + "Content-Type: application/json\r\nContent-Length: " + body.bytes().length + "\r\n\r\n"));
        request.writeBytes(body.bytes());
        return request.toByteArray();
    }

    private String headers() {
        return "Host: localhost\r\nAuthorization: " + one(PEOPLE) + "\r\n";
    }

    private String query() {
        var name = one(
                List.of("limit", "cursor", "status", "department", "approved", "empEmail", "%00", "%zz", "%ff", ""));
        var text = texts.next();
        return '?' + name + '=' + (random.nextBoolean() ? URLEncoder.encode(text, UTF_8) : text);
    }

    private byte[] noise() {
        var noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        return noise;
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> Iterator<T> endless(Arbitrary<T> values) {
        return values.generator(1000).stream(random).map(Shrinkable::value).iterator();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
