package com.timeoff.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import com.timeoff.models.ControlCharacters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a service sends, it is shown and does nothing: the whole program, against one that means harm. */
class HostileAnswersTest {

    private static final String NOTE = "at the \u009b31msea\u202e \u2028\033]0;owned\u0007 \u007f";
    private static final String ESCAPED = "at the \\u009b31msea\\u202e \\u2028\\u001b]0;owned\\u0007 \\u007f";
    private static final String SHOWN = "at the ?31msea? ??]0;owned? ?";
    private static final String ID = "1c823c7f-2daa-3180-aed1-7aececb1d7fa";

    private HttpServer service;
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void aTableShowsIt() throws Exception {
        answer = "{\"items\":[{\"applicationId\":\"" + ID + "\",\"note\":\"" + NOTE + "\"}],\"nextCursor\":null}";

        assertThat(run("inbox")).contains(SHOWN).matches(HostileAnswersTest::isHarmless);
    }

    @Test
    void jsonStaysJson() throws Exception {
        answer = "{\"items\":[{\"applicationId\":\"" + ID + "\",\"note\":\"" + NOTE + "\"}],\"nextCursor\":null}";

        String printed = run("inbox", "--json");

        assertThat(printed).contains(ESCAPED).matches(HostileAnswersTest::isHarmless);
        String note = JsonParser.parseString(printed)
                .getAsJsonObject()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("note")
                .getAsString();
        assertThat(note).isEqualTo(NOTE);
    }

    @Test
    void aProblemIsTold() throws Exception {
        status = 400;
        answer = "{\"detail\":\"" + NOTE + "\",\"errors\":[{\"field\":\"" + NOTE + "\",\"message\":\"" + NOTE + "\"}]}";

        assertThat(run("inbox")).contains(SHOWN).matches(HostileAnswersTest::isHarmless);
    }

    @Test
    void aDecisionIsTold() throws Exception {
        answer = "{\"applicationId\":\"" + ID + "\",\"empEmail\":\"" + NOTE
                + "\",\"status\":\"APPROVED\",\"processedBy\":\"" + NOTE + "\",\"comment\":\"" + NOTE + "\"}";

        assertThat(run("approve", ID))
                .contains("Approved: " + SHOWN, SHOWN + " had approved it before: " + SHOWN)
                .matches(HostileAnswersTest::isHarmless);
        assertThat(run("approve", ID, "--json")).contains(ESCAPED).matches(HostileAnswersTest::isHarmless);
    }

    private static boolean isHarmless(String printed) {
        return printed.codePoints().noneMatch(it -> it != '\n' && ControlCharacters.isOne(it));
    }

    /** What it prints, on either of its outputs. */
    private String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TimeoffTerminal.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("TIMEOFF_USER", "mia@example.com");
        program.environment().put("TIMEOFF_PASSWORD", "mia");
        program.environment()
                .put(
                        "TIMEOFF_MANAGER_URL",
                        "http://localhost:" + service.getAddress().getPort());
        Process process = program.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
