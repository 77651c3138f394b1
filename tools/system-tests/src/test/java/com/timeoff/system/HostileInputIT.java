package com.timeoff.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.launcher.suite.Suite;
import com.timeoff.launcher.suite.SuiteOptions;
import com.timeoff.models.ApplicationIds;
import com.timeoff.models.Topics;
import com.timeoff.testing.kafka.ConfluentAvro;
import com.timeoff.testing.kafka.DeadLetter;
import com.timeoff.testing.kafka.TopicWriter;
import com.timeoff.testing.security.People;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Two thousand requests and records as they should not be, and more connections than anybody needs. */
@Tag("faults")
@Isolated("It measures how long others wait.")
class HostileInputIT {

    private static final int REQUESTS = 1_000;
    private static final int RECORDS = 1_000;
    private static final int ROUNDS = 20;

    /** Of the 500 that are taken. From here on, those that have waited for a request the longest end. */
    private static final int CONNECTIONS = 450;

    private static final int STREAMS = 200;
    private static final byte[] STREAM =
            ("GET /leave-application-results/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                            + People.basic(People.HELEN) + "\r\n\r\n")
                    .getBytes(ISO_8859_1);
    private static final Duration BEHIND_POISON = Duration.ofSeconds(5);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    /** What HTTP wants for a transfer coding and for a version that a server does not know. */
    private static final Set<String> UNSUPPORTED = Set.of("501", "505");

    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|\\bat \\w+\\.\\w|com\\.timeoff|springframework|apache|java\\.|jackson|jakarta|tomcat");

    private static final long SEED = Long.getLong("timeoff.hostile.seed", new Random().nextLong());

    @TempDir
    static Path home;

    private static Suite suite;

    @BeforeAll
    static void up() {
        System.out.println("hostile input: -Dtimeoff.hostile.seed=" + SEED);
        suite = Suite.start(SuiteOptions.in(home)
                .withReadyWithin(Duration.ofMinutes(3))
                .withEnvironment(Map.of(
                        "TIMEOFF_STREAM_HEARTBEAT",
                        "1s",
                        "TIMEOFF_WEB_HEAD_TIMEOUT",
                        "1m",
                        "TIMEOFF_WEB_CONCURRENCYPERPERSON",
                        Integer.toString(STREAMS + 1),
                        "TIMEOFF_STREAM_MAXSUBSCRIBERSPERPERSON",
                        Integer.toString(STREAMS + 1),
                        "TIMEOFF_WEB_REQUESTSPERPERSON",
                        Integer.toString(CONNECTIONS),
                        "TIMEOFF_SECURITY_USERS_0_EMAIL",
                        People.OLIVIA.email().toString(),
                        "TIMEOFF_SECURITY_USERS_0_PASSWORD",
                        People.OLIVIAS_HASH,
                        "TIMEOFF_SECURITY_USERS_0_DEPARTMENT",
                        "OPS",
                        "TIMEOFF_SECURITY_USERS_0_ROLE",
                        "OPERATOR")));
    }

    @AfterAll
    static void down() {
        suite.close();
    }

    @Test
    void malformedRequestsAreRefusedAndNothingElseHappens() throws Exception {
        var calls = HostileRequests.some(REQUESTS, new Random(SEED));
        var stalled = services().stream()
                .flatMap(it -> Stream.generate(() -> stall(it)).limit(10))
                .toList();
        var wrong = new ArrayList<String>();
        var counts = new TreeMap<String, Integer>();
        try (var health = new HealthWatch(services())) {
            var workers = Executors.newFixedThreadPool(8);
            try {
                var answers = new ArrayList<Future<String>>();
                for (var i = 0; i < calls.size(); i++) {
                    var service = new RawHttp(services().get(i % services().size()));
                    var call = calls.get(i);
                    answers.add(workers.submit(() -> service.exchange(call)));
                }
                for (var i = 0; i < calls.size(); i++) {
                    check(calls.get(i), answers.get(i).get(1, TimeUnit.MINUTES), counts, wrong);
                }
            } finally {
                workers.shutdownNow();
            }
            for (var socket : stalled) {
                check("stalled".getBytes(UTF_8), RawHttp.answer(socket), counts, wrong);
            }
            System.out.printf(
                    "hostile input: %d requests, answers %s, not ready %s%n", REQUESTS, counts, health.failures());
            health.assertAlwaysReady();
        }
        assertThat(wrong).isEmpty();
        assertThat(refused(counts)).as("%s", counts).isGreaterThan(REQUESTS * 8 / 10);
        assertSane();
    }

    @Test
    void malformedRecordsAreDeadLettersAndHoldUpNobody() {
        var random = new Random(SEED);
        var avro = new ConfluentAvro(suite.registry().toString());
        var records = new HostileRecords(avro, random);
        var bad = new LinkedHashMap<String, byte[]>();
        var slowest = Duration.ZERO;
        try (var health = new HealthWatch(services());
                var writer = new TopicWriter(suite.bootstrapServers())) {
            for (var round = 0; round < ROUNDS; round++) {
                for (var i = 0; i < RECORDS / ROUNDS; i++) {
                    var topic = i % 2 == 0 ? Topics.LEAVE_APPLICATIONS : Topics.LEAVE_APPLICATIONS_RESULTS;
                    var key = i < 2 ? null : records.key(topic);
                    var value = i < 2 ? odd(records, round) : records.next(topic);
                    var written = writer.write(topic, partition(topic, random), key, value);
                    bad.put(DeadLetter.positionOf(written), value);
                }
                slowest = max(slowest, awaitGoodOnes(records, writer));
            }
            System.out.printf(
                    "hostile input: %d records, dead letters %d, slowest good one behind them %d ms, not ready %s%n",
                    bad.size(), assertDeadLetters(bad), slowest.toMillis(), health.failures());
            health.assertAlwaysReady();
        }
        assertSane();
    }

    /** With ten left for those who ask how the services are. */
    @Test
    void asManyConnectionsAsAreTakenFitInTheMemory() throws Exception {
        var open = new ArrayList<Socket>();
        assertThat(new Http(suite.reader()).as(People.HELEN).get("/me").status())
                .isEqualTo(200); // known from now on
        try (var health = new HealthWatch(services())) {
            for (var i = 0; i < STREAMS; i++) {
                open.add(new RawHttp(suite.reader()).stall(STREAM));
            }
            await().untilAsserted(() -> assertThat(subscribers()).isEqualTo(STREAMS));
            assertThat(new RawHttp(suite.reader()).exchange(STREAM)).startsWith("HTTP/1.1 503");
            for (var service : services()) {
                var others = CONNECTIONS - 10 - (service.equals(suite.reader()) ? STREAMS : 0);
                for (var i = 0; i < others; i++) {
                    open.add(new RawHttp(service).stall("GET / HTTP/1.1\r\nHost: a\r\nAccept: ".getBytes(UTF_8)));
                }
            }
            assertSane();
            for (var socket : open) {
                socket.close();
            }
            await().untilAsserted(() -> assertThat(subscribers()).isZero());
            health.assertAlwaysReady();
        }
    }

    private static double subscribers() {
        return sum(metrics(suite.reader()), "timeoff_stream_subscribers");
    }

    private static byte[] odd(HostileRecords records, int round) {
        return round % 4 == 0 ? records.large() : records.nested();
    }

    /** One on each partition, from when it was written until it is served. */
    private static Duration awaitGoodOnes(HostileRecords records, TopicWriter writer) {
        var written = new ArrayList<RecordMetadata>();
        for (var partition = 0; partition < 3; partition++) {
            written.add(
                    writer.write(Topics.LEAVE_APPLICATIONS, partition, null, records.good(Topics.LEAVE_APPLICATIONS)));
        }
        written.add(writer.write(
                Topics.LEAVE_APPLICATIONS_RESULTS, 0, null, records.good(Topics.LEAVE_APPLICATIONS_RESULTS)));
        var start = System.nanoTime();
        written.forEach(it -> await().pollInterval(Duration.ofMillis(20))
                .atMost(BEHIND_POISON)
                .until(() -> isServed(it)));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static boolean isServed(RecordMetadata it) {
        var id = ApplicationIds.ofPosition(it.topic(), it.partition(), it.offset(), HostileRecords.GOOD);
        var answer = it.topic().equals(Topics.LEAVE_APPLICATIONS)
                ? new Http(suite.manager()).as(People.HELEN).get("/leave-applications/" + id)
                : new Http(suite.reader()).as(People.HELEN).get("/leave-application-results/" + id);
        return answer.status() == 200;
    }

    /** Each of them once, as it came, with where it was and why; nothing else. */
    private static int assertDeadLetters(Map<String, byte[]> bad) {
        var letters = new HashMap<String, DeadLetter>();
        await().atMost(BEHIND_POISON).until(() -> {
            letters.clear();
            readDeadLetters(Topics.LEAVE_APPLICATIONS, letters);
            readDeadLetters(Topics.LEAVE_APPLICATIONS_RESULTS, letters);
            return letters.size() >= bad.size();
        });
        assertThat(letters.keySet()).containsExactlyInAnyOrderElementsOf(bad.keySet());
        letters.forEach((position, letter) -> {
            assertThat(letter.value()).isEqualTo(bad.get(position));
            assertThat(letter.reason()).isNotBlank().hasSizeLessThan(400);
            assertThat(letter.springPosition()).isEqualTo(position);
        });
        return letters.size();
    }

    private static void readDeadLetters(String topic, Map<String, DeadLetter> letters) {
        for (var letter : DeadLetter.all(topic, suite.bootstrapServers())) {
            assertThat(letters.put(letter.position(), letter)).isNull();
        }
    }

    private static void check(byte[] call, String answer, Map<String, Integer> counts, List<String> wrong) {
        var statuses = STATUS.matcher(answer).results().map(it -> it.group(1)).toList();
        counts.merge(statuses.isEmpty() ? "closed" : statuses.get(0), 1, Integer::sum);
        var fine =
                statuses.stream().allMatch(it -> it.startsWith("2") || it.startsWith("4") || UNSUPPORTED.contains(it))
                        && !INSIDE.matcher(answer).find()
                        && (statuses.isEmpty()
                                || statuses.get(0).startsWith("2")
                                || answer.contains("application/problem+json"));
        if (!fine) {
            wrong.add(brief(new String(call, ISO_8859_1)) + " was answered " + brief(answer));
        }
    }

    /** Those that were told so; of the rest a few are no request to the end, and are closed without a word. */
    private static int refused(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(it -> it.getKey().startsWith("4"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static String brief(String text) {
        return text.length() < 1_000 ? text : text.substring(0, 1_000) + "...";
    }

    /** What a leak of threads or memory would not leave so. */
    private static void assertSane() {
        for (var service : services()) {
            var metrics = metrics(service);
            var threads = sum(metrics, "jvm_threads_live_threads");
            var heap = sum(metrics, "jvm_memory_used_bytes{area=\"heap\"");
            System.out.printf("hostile input: %s has %.0f threads, %.0f MB of heap%n", service, threads, heap / 1e6);
            assertThat(threads).isBetween(1.0, 300.0);
            assertThat(heap).isBetween(1.0, 250e6);
        }
    }

    private static String metrics(URI service) {
        return new Http(service).as(People.OLIVIA).text("/actuator/prometheus");
    }

    private static double sum(String metrics, String name) {
        return metrics.lines()
                .filter(it -> it.startsWith(name))
                .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' '))))
                .sum();
    }

    private static Socket stall(URI service) {
        return new RawHttp(service)
                .stall(("POST /leave-applications HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                + People.basic(People.HELEN)
                                + "\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{")
                        .getBytes(ISO_8859_1));
    }

    private static int partition(String topic, Random random) {
        return topic.equals(Topics.LEAVE_APPLICATIONS) ? random.nextInt(3) : 0;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static List<URI> services() {
        return List.of(suite.employee(), suite.manager(), suite.reader(), suite.notifications());
    }
}
