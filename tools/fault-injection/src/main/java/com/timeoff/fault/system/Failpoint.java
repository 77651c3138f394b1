package com.timeoff.fault.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/**
 * Something to do, once, when a certain message passes a {@link KafkaProxy}; the message is dropped, or goes on after it.
 */
public final class Failpoint {

    /** What a message asks for, as the Kafka protocol numbers it. */
    public enum Api {
        PRODUCE(0),
        OFFSET_COMMIT(8);

        private final int key;

        Api(int key) {
            this.key = key;
        }

        int key() {
            return key;
        }
    }

    private final Api api;
    private final boolean response;
    private final boolean drop;
    private final Predicate<ByteBuffer> meant;
    private final Runnable action;
    private final AtomicBoolean met = new AtomicBoolean();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private Failpoint(Api api, boolean response, boolean drop, Predicate<ByteBuffer> meant, Runnable action) {
        this.api = api;
        this.response = response;
        this.drop = drop;
        this.meant = meant;
        this.action = action;
    }

    /** The broker never sees that request. */
    public static Failpoint insteadOf(Api request, Runnable action) {
        return new Failpoint(request, false, true, any -> true, action);
    }

    /** The broker has done what was asked, and its client never hears so. */
    public static Failpoint insteadOfAnswerTo(Api request, Runnable action) {
        return new Failpoint(request, true, true, any -> true, action);
    }

    /** The request then goes on. */
    public static Failpoint before(Api request, Runnable action) {
        return new Failpoint(request, false, false, any -> true, action);
    }

    /**
     * Only where the message speaks of that topic.
     *
     * @param id by which newer versions of the protocol name it
     */
    public Failpoint about(String topic, Uuid id) {
        return new Failpoint(api, response, drop, message -> names(message, topic, id), action);
    }

    private static boolean names(ByteBuffer message, String topic, Uuid id) {
        var idBytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return contains(message, idBytes) || contains(message, topic.getBytes(UTF_8));
    }

    private static boolean contains(ByteBuffer message, byte[] part) {
        return IntStream.rangeClosed(0, message.limit() - part.length)
                .anyMatch(from -> message.slice(from, part.length).equals(ByteBuffer.wrap(part)));
    }

    /** Completes when it has been met and the action is done. */
    public CompletableFuture<Void> done() {
        return done;
    }

    /** Whether the message goes on. */
    boolean pass(int apiKey, boolean isResponse, ByteBuffer message) {
        if (api.key != apiKey || response != isResponse || !meant.test(message) || !met.compareAndSet(false, true)) {
            return true;
        }
        try {
            action.run();
            done.complete(null);
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
        return !drop;
    }
}
