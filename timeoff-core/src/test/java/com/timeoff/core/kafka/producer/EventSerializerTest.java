package com.timeoff.core.kafka.producer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.timeoff.core.kafka.schema.RegistryUnavailableException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventSerializerTest {

    private final List<Object> asked = new ArrayList<>();
    private final EventSerializer events = new EventSerializer(() -> this::configured);

    @Test
    void writesAsTheConfiguredOneAndKnowsTheSchemasItLearnt() {
        assertThat(events.learn("topic", "a")).containsExactly(0, 0, 0, 0, 1, 'a');
        assertThat(events.serialize("topic", "b")).containsExactly(0, 0, 0, 0, 1, 'b');
        events.learn("topic", "long");

        assertThat(events.schemaIds()).containsExactlyInAnyOrder(1, 4);
    }

    @Test
    void knowsNoSchemaOfWhatIsNotOnOurWire() {
        var text = new EventSerializer(() -> (topic, data) -> data.toString().getBytes(UTF_8));

        assertThat(text.learn("topic", "some text")).asString(UTF_8).isEqualTo("some text");
        assertThat(text.schemaIds()).isEmpty();
    }

    /** The configured one registers a schema once, wherever it meets it. */
    @Test
    void eachTopicHasASerializerOfItsOwn() {
        var registered = new ArrayList<String>();
        var perTopic = new EventSerializer(() -> {
            var known = new HashSet<>();
            return (topic, data) -> {
                if (known.add(data)) {
                    registered.add(topic);
                }
                return configured(topic, data);
            };
        });

        perTopic.learn("results", "key");
        perTopic.learn("changes", "key");
        perTopic.serialize("results", "key");

        assertThat(registered).containsExactly("results", "changes");
    }

    /** Or each record would wait for a registry that refuses. */
    @Test
    void doesNotAskForLostSchemasWithEachRecord() {
        events.learn("topic", "a");

        events.forgetSchemas();
        assertThat(events.schemaIds()).isEmpty();
        assertThatExceptionOfType(RegistryUnavailableException.class).isThrownBy(() -> events.serialize("topic", "b"));
        assertThat(asked).containsExactly("a");

        events.learn("topic", "c");
        assertThat(events.serialize("topic", "d")).containsExactly(0, 0, 0, 0, 1, 'd');
        assertThat(events.schemaIds()).containsExactly(1);
    }

    /** The registry may refuse one of two. */
    @Test
    void aTopicWhoseSchemaIsNotLearntAgainIsNotWrittenTo() {
        events.learn("changes", "a");
        events.learn("results", "b");

        events.forgetSchemas();
        events.learn("changes", "a");
        asked.clear();

        assertThat(events.serialize("changes", "c")).containsExactly(0, 0, 0, 0, 1, 'c');
        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> events.serialize("results", "d"));
        assertThat(asked).containsExactly("c");
        events.learn("results", "b");
        assertThat(events.serialize("results", "e")).containsExactly(0, 0, 0, 0, 1, 'e');
    }

    /** By the length of the text, which stands for its schema. */
    private byte[] configured(String topic, Object data) {
        asked.add(data);
        var text = (String) data;
        var bytes = new byte[5 + text.length()];
        bytes[4] = (byte) text.length();
        System.arraycopy(text.getBytes(UTF_8), 0, bytes, 5, text.length());
        return bytes;
    }
}
