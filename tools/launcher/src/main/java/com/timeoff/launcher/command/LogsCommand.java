package com.timeoff.launcher.command;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.part.PartName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(name = "logs", description = "Prints the log of one part.", mixinStandardHelpOptions = true)
public final class LogsCommand implements Callable<Integer> {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on as the log grows, until Ctrl-C.")
    private boolean follow;

    @Parameters(
            paramLabel = "NAME",
            converter = ByLabel.class,
            completionCandidates = Labels.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private PartName name = PartName.KAFKA;

    @Override
    public Integer call() throws IOException {
        Path log = home.home().files(name).log();
        if (!Files.exists(log)) {
            throw new LaunchException("No log yet: " + log);
        }
        if (follow) {
            new LogFollower(log, System.out).follow();
        } else {
            try (InputStream in = Files.newInputStream(log)) {
                PrintedLog.copy(in, System.out);
            }
        }
        return 0;
    }

    static final class ByLabel implements ITypeConverter<PartName> {
        @Override
        public PartName convert(String label) {
            return PartName.ofLabel(label)
                    .orElseThrow(() -> new TypeConversionException("no part is called \"" + label + '"'));
        }
    }

    static final class Labels implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(PartName.values()).map(PartName::label).iterator();
        }
    }
}
