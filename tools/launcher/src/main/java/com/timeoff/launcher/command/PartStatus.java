package com.timeoff.launcher.command;

import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.part.Addresses;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.PidRecord;
import com.timeoff.launcher.secret.Secrets;
import com.timeoff.launcher.suite.Probes;
import java.util.Locale;
import java.util.Optional;

/** What can be seen of a part from outside. */
record PartStatus(PartName name, String pid, String address, State state) {

    enum State {
        READY,
        NOT_READY,
        STOPPED;

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static PartStatus of(PartName name, Home home) {
        Optional<PidRecord> alive = PidRecord.readRunning(home.files(name).pid());
        return alive.map(record -> running(name, record, home.usedSecrets()))
                .orElse(new PartStatus(name, "-", "-", State.STOPPED));
    }

    private static PartStatus running(PartName name, PidRecord record, Optional<Secrets> secrets) {
        State state = Probes.of(name, record.port(), secrets).ready() ? State.READY : State.NOT_READY;
        return new PartStatus(name, Long.toString(record.pid()), Addresses.of(name, record.port()), state);
    }
}
