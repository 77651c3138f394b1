package com.timeoff.fault;

import com.timeoff.fault.check.Mails;
import com.timeoff.fault.client.ResultStream;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What a scenario is given, and where it says what it found. */
public final class ScenarioContext implements AutoCloseable {

    private final String scenario;
    private final TestSystem system;
    private final Intensity intensity;
    private final Random random;
    private final SystemProgress progress;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final List<ResultStream> listeners = new ArrayList<>();
    private final List<Part> instances = new ArrayList<>();
    private Optional<Mails> demandedMails = Optional.empty();
    private boolean answersDemanded;

    ScenarioContext(String scenario, TestSystem system, Intensity intensity, Random random) {
        this.scenario = scenario;
        this.system = system;
        this.intensity = intensity;
        this.random = random;
        this.progress = new SystemProgress(system, intensity.portion(), random);
    }

    public String scenario() {
        return scenario;
    }

    public Random random() {
        return random;
    }

    /** How long hostile clients go on. */
    public Duration hostileTime() {
        return intensity.hostileTime();
    }

    /** How many applications many people change at once, one after the other. */
    public int races() {
        return intensity.races();
    }

    /** How far the system is, to wait for. */
    public SystemProgress progress() {
        return progress;
    }

    /** A subscriber at each reader, from the very beginning to the end of the scenario. */
    public void listen() {
        var readers = system.addresses(PartName.READER);
        for (var first = 0; first < readers.size(); first++) {
            listeners.add(ResultStream.open(system.client(), readers, first));
        }
    }

    /** From now on whoever is heard is answered. */
    public void demandAnswers() {
        answersDemanded = true;
    }

    /** From now on whoever is to be told by mail is, in a file in that folder. */
    public void demandMails(Path folder) {
        demandedMails = Optional.of(Mails.from(folder, system.history()));
    }

    Optional<Mails> demandedMails() {
        return demandedMails;
    }

    /** The instance is closed with the scenario. */
    public Part closeAfterwards(Part instance) {
        instances.add(instance);
        return instance;
    }

    boolean answersDemanded() {
        return answersDemanded;
    }

    List<ResultStream> listeners() {
        return listeners;
    }

    /** A figure of this scenario alone. */
    public void note(String name, Object value) {
        notes.put(name, value.toString());
    }

    public void note(String name, Duration value) {
        note(name, "%.1f".formatted(value.toMillis() / 1000.0));
    }

    public void expect(boolean kept, String promise) {
        if (!kept) {
            system.history().violated(Kind.BROKEN, scenario, promise);
        }
    }

    public void expectWithin(Duration took, int seconds, String what) {
        note(what + "_s", took);
        expect(took.compareTo(Duration.ofSeconds(seconds)) <= 0, what + " took " + took.toMillis() + " ms");
    }

    Map<String, String> notes() {
        return notes;
    }

    @Override
    public void close() {
        listeners.forEach(ResultStream::close);
        instances.forEach(Part::close);
    }
}
