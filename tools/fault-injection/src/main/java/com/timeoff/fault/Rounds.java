package com.timeoff.fault;

import com.timeoff.fault.system.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Plays all there is in a random order, then all of it again on fresh data, until the time is over. */
final class Rounds {

    private final List<? extends Act<?>> acts;
    private final Intensity intensity;
    private final long deadline;
    private final Random random;
    private final Report report;
    private int stages;

    Rounds(List<? extends Act<?>> acts, Intensity intensity, Duration time, Random random, Report report) {
        this.acts = acts;
        this.intensity = intensity;
        this.deadline = System.nanoTime() + time.toNanos();
        this.random = random;
        this.report = report;
    }

    void play() throws IOException {
        var folder = Files.createTempDirectory("timeoff-torture");
        playRound(folder, true);
        while (System.nanoTime() < deadline) {
            playRound(folder, false);
        }
        if (report.harmless()) {
            erase(folder);
        } else {
            System.out.println("Data and logs are kept in " + folder);
        }
    }

    private void playRound(Path folder, boolean whole) {
        for (var act : shuffled(acts)) {
            if (whole || System.nanoTime() < deadline) {
                play(act, folder, whole);
            }
        }
    }

    private <S extends Stage> void play(Act<S> act, Path folder, boolean whole) {
        var rest = shuffled(act.scenarios());
        while (!rest.isEmpty()) {
            try (var director = director(act, folder)) {
                while (!rest.isEmpty() && (whole || System.nanoTime() < deadline)) {
                    play(director, rest.remove(0));
                }
                return;
            } catch (Exception e) {
                // That stage is of no more use; what is left is played on another.
                report.failed("on " + act.name(), e);
            }
        }
    }

    private <S extends Stage> Director<S> director(Act<S> act, Path folder) {
        var name = ++stages + "-" + act.name();
        System.out.println("stage " + name);
        return new Director<>(act.stage().apply(folder.resolve(name)), intensity, random);
    }

    private <S extends Stage> void play(Director<S> director, Scenario<? super S> scenario) {
        if (!scenario.possibleOn(director.stage())) {
            report.skipped(scenario.name());
            return;
        }
        try {
            report.add(director.play(scenario));
        } catch (Exception e) {
            throw new IllegalStateException(scenario.name() + ": " + e.getMessage(), e);
        }
    }

    private <T> List<T> shuffled(List<? extends T> all) {
        var copy = new ArrayList<T>(all);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static void erase(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
