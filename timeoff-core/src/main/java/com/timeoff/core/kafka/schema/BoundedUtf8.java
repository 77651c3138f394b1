package com.timeoff.core.kafka.schema;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** An answer's text, or nothing as soon as it turns out to be longer than is read. */
final class BoundedUtf8 implements BodySubscriber<Optional<String>> {

    private final int largest;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<Optional<String>> text = new CompletableFuture<>();
    private Runnable cancel = () -> {};

    /** @param largest in bytes */
    BoundedUtf8(int largest) {
        this.largest = largest;
    }

    @Override
    public CompletionStage<Optional<String>> getBody() {
        return text;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        cancel = subscription::cancel;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        for (var piece : pieces) {
            if (read.size() + piece.remaining() > largest) {
                cancel.run();
                text.complete(Optional.empty());
                return;
            }
            var bytes = new byte[piece.remaining()];
            piece.get(bytes);
            read.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable failure) {
        text.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        text.complete(Optional.of(read.toString(StandardCharsets.UTF_8)));
    }
}
