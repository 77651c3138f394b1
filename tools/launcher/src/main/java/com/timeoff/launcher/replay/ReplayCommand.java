package com.timeoff.launcher.replay;

import com.timeoff.launcher.LaunchException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "timeoff replay",
        description =
                "Sends the dead letters of a topic back to it, those that came since the last replay. Exit code 0:"
                        + " all were sent, 1: not all, 3: no broker answers.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    // A person waits: a minute and more, as is usual, is too long.
    private static final Map<String, Object> TIMEOUT = Map.of(
            "default.api.timeout.ms", "15000",
            "request.timeout.ms", "10000",
            "max.block.ms", "15000",
            "delivery.timeout.ms", "30000");

    // What the promises rest on.
    private static final Map<String, Object> FIXED = Map.of(
            "acks", "all",
            "group.id", DeadLetterTopic.GROUP,
            "enable.auto.commit", "false",
            "auto.offset.reset", "earliest",
            "allow.auto.create.topics", "false");

    // The broker says what is too large.
    private static final Map<String, Object> ANY_SIZE =
            Map.of("max.request.size", Integer.MAX_VALUE, "buffer.memory", (long) Integer.MAX_VALUE);

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "TOPIC",
            description = "leave-applications, leave-applications-results or leave-applications-changes.")
    private String topic = "";

    @Option(names = "--dry-run", description = "Only lists them, each with its position and the reason.")
    private boolean dryRun;

    @Option(names = "--from-beginning", description = "All that are there, those that were replayed, too.")
    private boolean fromBeginning;

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ENGLISH); // also the digits, whatever the host's are
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ReplayCommand())
                .setUsageHelpLongOptionsMaxWidth(30)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof KafkaException || failure instanceof LaunchException) {
                        command.getErr().println(failure.getMessage());
                        return failure instanceof TimeoutException ? 3 : 1;
                    }
                    throw failure;
                });
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Map<String, Object> config = config();
        try (DeadLetterTopic deadLetters = new DeadLetterTopic(topic + "-dlt", config, fromBeginning)) {
            if (dryRun) {
                list(deadLetters, out);
            } else {
                replay(deadLetters, config, out);
            }
        }
        return 0;
    }

    private void list(DeadLetterTopic deadLetters, PrintWriter out) {
        long count = 0;
        List<DeadLetter> letters = deadLetters.next();
        while (!letters.isEmpty()) {
            letters.forEach(it -> out.println(it.description()));
            count += letters.size();
            letters = deadLetters.next();
        }
        out.println(count + " to be replayed.");
    }

    private void replay(DeadLetterTopic deadLetters, Map<String, Object> config, PrintWriter out) {
        try (var producer = producer(config, "none");
                var compressing = producer(config, "gzip")) {
            Replay replay = new Replay(deadLetters, producer, compressing, topic);
            try {
                replay.run();
            } finally {
                out.println("Replayed " + replay.count() + " to " + topic + ".");
            }
            out.println(deadLetters.remaining() + " remain, which came meanwhile.");
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> config, String compression) {
        Map<String, Object> all = new HashMap<>(config);
        all.putAll(ANY_SIZE);
        all.put("compression.type", compression);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> config() {
        Map<String, Object> config = new HashMap<>(TIMEOUT);
        config.putAll(broker.config());
        config.putAll(FIXED);
        return config;
    }
}
