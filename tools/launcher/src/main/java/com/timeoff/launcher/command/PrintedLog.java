package com.timeoff.launcher.command;

import com.timeoff.launcher.process.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A log on a person's terminal: what a client made some part write does not steer that. */
public final class PrintedLog {

    private PrintedLog() {}

    /** All that is there now. */
    public static void copy(InputStream log, PrintStream out) throws IOException {
        Reader text = new InputStreamReader(log, StandardCharsets.UTF_8);
        char[] buffer = new char[8192];
        for (int count; (count = text.read(buffer)) > 0; ) {
            out.writeBytes(Printable.lines(new String(buffer, 0, count)).getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }
}
