package com.timeoff.launcher.suite;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.broker.BrokerUsers;
import com.timeoff.launcher.broker.ClientFiles;
import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.part.Addresses;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.process.PidRecord;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** A suite that runs, whoever started it, seen from outside: by its pid files. */
public final class RunningSuite {

    private final Home home;
    private final Map<PartName, String> addresses = new EnumMap<>(PartName.class);

    private RunningSuite(Home home) {
        this.home = home;
        for (PartName name : PartName.values()) {
            PidRecord.readRunning(home.files(name).pid())
                    .ifPresentOrElse(
                            it -> addresses.put(name, Addresses.of(name, it.port())), () -> requireNotNeeded(name));
        }
    }

    /**
     * @param home its folder of data
     * @throws LaunchException if not all of its parts run that others need
     */
    public static RunningSuite in(Path home) {
        return new RunningSuite(new Home(home));
    }

    /**
     * How the replay of dead letters signs in to the broker: a file of properties for Kafka's client.
     *
     * @param home the suite's folder of data
     * @return empty where the broker lets in everybody
     */
    public static Optional<Path> replayProperties(Path home) {
        ClientFiles files = new Home(home).clientFiles();
        return files.exist() ? Optional.of(files.of(BrokerUsers.REPLAY)) : Optional.empty();
    }

    /** Nobody asks that one for anything; the bench starts none. */
    private void requireNotNeeded(PartName missing) {
        if (missing != PartName.NOTIFICATIONS) {
            throw new LaunchException("No " + missing.label() + " runs from " + home.path() + ": ./timeoff up");
        }
    }

    /** As {@link Part#address()}, also while it does not run. */
    public String address(PartName name) {
        return Objects.requireNonNull(addresses.get(name));
    }

    /** Empty unless it runs now. */
    public OptionalLong pid(PartName name) {
        return PidRecord.readRunning(home.files(name).pid())
                .map(it -> OptionalLong.of(it.pid()))
                .orElseGet(OptionalLong::empty);
    }
}
