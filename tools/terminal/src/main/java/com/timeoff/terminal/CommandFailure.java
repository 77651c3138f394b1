package com.timeoff.terminal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/** Why a command did not do what it was asked. The lines are written for the person at the terminal. */
final class CommandFailure extends RuntimeException {

    private final int exitCode;
    private final List<String> lines;

    private CommandFailure(int exitCode, List<String> lines) {
        super(String.join("\n", lines));
        this.exitCode = exitCode;
        this.lines = List.copyOf(lines);
    }

    static CommandFailure because(String... lines) {
        return because(List.of(lines));
    }

    static CommandFailure because(List<String> lines) {
        return new CommandFailure(1, lines);
    }

    static CommandFailure unreachable(URI address, IOException reason) {
        return new CommandFailure(3, List.of("Nothing answers at " + address + ": " + explain(reason)));
    }

    /** By Ctrl-C or Ctrl-D in a prompt. */
    static CommandFailure interrupted() {
        return new CommandFailure(130, List.of());
    }

    int exitCode() {
        return exitCode;
    }

    List<String> lines() {
        return lines;
    }

    private static String explain(IOException reason) {
        if (reason instanceof ConnectException) {
            return "the connection is refused. Does ./timeoff up run there?";
        }
        if (reason instanceof UnknownHostException) {
            return "there is no such host";
        }
        if (reason instanceof SocketTimeoutException) {
            return "it takes too long";
        }
        return String.valueOf(reason.getMessage());
    }
}
