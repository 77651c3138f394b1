package com.timeoff.notification.mail.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An SMTP server that accepts everything, unless a test says what it answers. */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** What it answers to whoever connects, and to the end of a message. */
    public static final String GREETING = "GREETING";

    public static final String END = ".";

    /** In place of an answer. */
    public static final String HANG_UP = "HANG UP";

    public static final String SILENCE = "SILENCE";

    /** A byte now and then, of a line that does not end before long. */
    public static final String DRIP = "DRIP";

    /** For 20 s. */
    private static final int MOST_BYTES = 400;

    private static final Map<String, String> ANSWERS =
            Map.of(GREETING, "220 test", "EHLO", "250-test\r\n250 AUTH PLAIN", "DATA", "354 go on", "QUIT", "221 bye");

    private final ServerSocket server;
    private final String drip;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, String> scripted = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();

    public ScriptedSmtpServer() {
        this("250-");
    }

    /** @param drip what {@link #DRIP} begins with */
    ScriptedSmtpServer(String drip) {
        this.drip = drip;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void answer(String command, String answer) {
        scripted.put(command, answer);
    }

    public void answerAsUsual() {
        scripted.clear();
    }

    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** All that came whole, whatever was answered. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }

    private void accept() {
        try {
            while (true) {
                var client = server.accept();
                start(() -> serve(client));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        try (client) {
            converse(
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8)),
                    client.getOutputStream());
        } catch (IOException e) {
            // The client has hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void converse(BufferedReader in, OutputStream out) throws IOException, InterruptedException {
        if (!answer(GREETING, out)) {
            return;
        }
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            var verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            if (!answer(verb, out)) {
                return;
            }
            if (verb.equals("DATA") && answerTo("DATA").startsWith("354")) {
                messages.add(message(in));
                if (!answer(END, out)) {
                    return;
                }
            }
        }
    }

    private static String message(BufferedReader in) throws IOException {
        var message = new StringBuilder();
        for (@Nullable String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString();
    }

    private String answerTo(String command) {
        return scripted.getOrDefault(command, ANSWERS.getOrDefault(command, "250 ok"));
    }

    /** Whether the conversation goes on. */
    private boolean answer(String command, OutputStream out) throws IOException, InterruptedException {
        var answer = answerTo(command);
        switch (answer) {
            case HANG_UP -> {
                return false;
            }
            case SILENCE -> closed.await();
            case DRIP -> {
                out.write(drip.getBytes(StandardCharsets.US_ASCII));
                for (var bytes = 0; bytes < MOST_BYTES && !closed.await(50, TimeUnit.MILLISECONDS); bytes++) {
                    out.write('x');
                }
                return false;
            }
            default -> out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        return true;
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "smtp-server");
        thread.setDaemon(true);
        thread.start();
    }
}
