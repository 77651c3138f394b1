package com.timeoff.launcher.command;

import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.home.Installation;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which folder of data a command is about. */
final class HomeOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the data, the logs and the pid files (default: .timeoff in the repository).")
    private @Nullable Path data;

    Home home() {
        return new Home(data != null ? data : Installation.locate().home());
    }
}
