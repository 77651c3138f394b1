package com.timeoff.launcher.command;

import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.PidRecord;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.TextTable;

/** Each part's state at one moment. */
public record StatusTable(boolean running, List<PartStatus> parts) {

    public static StatusTable of(Home home) {
        boolean running =
                PidRecord.read(home.launcher()).flatMap(PidRecord::process).isPresent();
        return new StatusTable(
                running,
                Arrays.stream(PartName.values())
                        .map(name -> PartStatus.of(name, home))
                        .toList());
    }

    public boolean ready() {
        return parts.stream().allMatch(part -> part.state() == PartStatus.State.READY);
    }

    boolean orphaned() {
        return !running && parts.stream().anyMatch(part -> part.state() != PartStatus.State.STOPPED);
    }

    @Override
    public String toString() {
        TextTable table = TextTable.forColumnWidths(Help.defaultColorScheme(Help.Ansi.OFF), 23, 9, 25, 10);
        table.addRowValues("PART", "PID", "ADDRESS", "STATE");
        for (PartStatus part : parts) {
            table.addRowValues(
                    part.name().label(),
                    part.pid(),
                    part.address(),
                    part.state().label());
        }
        return table.toString();
    }
}
