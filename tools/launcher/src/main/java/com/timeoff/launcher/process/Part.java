package com.timeoff.launcher.process;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.part.PartName;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One process of the suite, which can be started again after it was stopped or killed. */
public final class Part implements AutoCloseable {

    private final PartSpec spec;
    private volatile Optional<Process> process = Optional.empty();

    public Part(PartSpec spec) {
        this.spec = spec;
    }

    public PartName name() {
        return spec.name();
    }

    /** {@code host:port} of broker and database, the base URL of every other part. */
    public String address() {
        return spec.address();
    }

    public boolean isAlive() {
        return process.map(Process::isAlive).orElse(false);
    }

    /** Starts the process unless it runs, and returns when it serves, at the latest after two minutes. */
    public void start() {
        launch();
        new Startup(Duration.ofMinutes(2), Progress.SILENT).await(this);
    }

    /** Empty unless it runs. */
    public OptionalLong pid() {
        return process.filter(Process::isAlive)
                .map(it -> OptionalLong.of(it.pid()))
                .orElseGet(OptionalLong::empty);
    }

    /** How it ended: 143 after a SIGTERM, 137 after a SIGKILL; empty while it runs or if it never did. */
    public OptionalInt exitCode() {
        return process.filter(it -> !it.isAlive())
                .map(it -> OptionalInt.of(it.exitValue()))
                .orElseGet(OptionalInt::empty);
    }

    /** SIGKILL; returns when the process is gone. */
    public void kill() {
        process.ifPresent(Signals::kill);
    }

    /** SIGSTOP: connections stay open and nobody answers; returns when the process stands still. */
    public void pause() {
        process.ifPresent(Signals::pause);
    }

    /** SIGCONT. */
    public void resume() {
        process.ifPresent(Signals::resume);
    }

    /** SIGTERM, or of the database SIGINT, then SIGKILL after the grace; returns when the process is gone. */
    @Override
    public synchronized void close() {
        process.ifPresent(running -> {
            Signals.stop(running.toHandle(), spec.name(), spec.grace());
            LiveParts.remove(this);
        });
        try {
            Files.deleteIfExists(spec.files().pid());
        } catch (IOException e) {
            throw new LaunchException("Cannot delete " + spec.files().pid(), e);
        }
    }

    /** Starts the process unless it runs, and does not wait for it. */
    public synchronized void launch() {
        if (!isAlive()) {
            spec.files().prepare();
            spec.preparation().run();
            process = Optional.of(LiveParts.launch(this, spec));
        }
    }

    public Optional<Process> process() {
        return process;
    }

    public PartSpec spec() {
        return spec;
    }

    public Probe probe() {
        return spec.probe();
    }
}
