package com.timeoff.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml says of every container, those included that no machine here has the image of. */
class ComposeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Map<String, Map<String, Object>> SERVICES = services();

    /** With what they begin; what serves has none. */
    private static final Map<String, List<String>> CAPABILITIES = Map.of(
            "passwords", List.of("CHOWN"),
            "postgres", List.of("CHOWN", "DAC_OVERRIDE", "FOWNER", "SETGID", "SETUID"));

    static Stream<Arguments> containers() {
        return SERVICES.entrySet().stream().map(it -> arguments(it.getKey(), it.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("containers")
    void nothingCanBeChangedAndAllIsBounded(String name, Map<String, Object> service) {
        assertThat(service)
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .containsKeys("mem_limit", "pids_limit");
        assertThat(list(service, "cap_add")).isEqualTo(CAPABILITIES.getOrDefault(name, List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("containers")
    void portsAreForThisMachine(String name, Map<String, Object> service) {
        assertThat(list(service, "ports")).allMatch(it -> it.startsWith("127.0.0.1:"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("containers")
    void noPasswordIsWrittenDown(String name, Map<String, Object> service) {
        assertThat(map(service, "environment").keySet()).noneMatch(it -> it.contains("PASSWORD"));
    }

    /** Else the last day of leave is another at the reader than at the manager. */
    @Test
    void allServicesHaveTheSameCalendar() {
        var calendars = Stream.of(
                        "employee-service", "manager-service", "result-reader-service", "notification-service")
                .map(it -> map(SERVICES.get(it), "environment").entrySet().stream()
                        .filter(variable -> variable.getKey().startsWith("TIMEOFF_CALENDAR_"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .distinct();

        assertThat(calendars)
                .containsExactly(Map.of(
                        "TIMEOFF_CALENDAR_WEEK", "${TIMEOFF_CALENDAR_WEEK:-8,8,8,8,8,0,0}",
                        "TIMEOFF_CALENDAR_HOLIDAYS", "${TIMEOFF_CALENDAR_HOLIDAYS:-}"));
    }

    /** What is packed by zstd or snappy is read by native code, which is loaded from there. */
    @Test
    void whoeverReadsRecordsMayRunWhatIsInTmp() {
        for (String name :
                List.of("kafka", "manager-service", "result-reader-service", "notification-service", "kafdrop")) {
            assertThat(list(SERVICES.get(name), "tmpfs")).as(name).contains("/tmp:exec");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDatabaseIsMetByItsOwnerAlone(String database, String owner) {
        assertThat(having("networks", database + "-database")).containsExactlyInAnyOrder(owner, "postgres");
        assertThat(having("volumes", database + "-password"))
                .containsExactlyInAnyOrder(owner, "passwords", "databases");
    }

    /** Who reaches it is the superuser, without a password. */
    @Test
    void theServersSocketIsForWhoeverCreatesDatabasesAlone() {
        assertThat(having("volumes", "postgres-socket")).containsExactlyInAnyOrder("databases", "postgres");
        assertThat(SERVICES.get("databases")).containsEntry("network_mode", "none");
    }

    static Stream<Arguments> databases() {
        return Stream.of(
                arguments("manager", "manager-service"),
                arguments("reader", "result-reader-service"),
                arguments("notifications", "notification-service"),
                arguments("registry", "registry"));
    }

    /** One version each: the digests are of what compose names. */
    @Test
    void digestsAreOfTheSameImages() throws IOException {
        List<String> named = Pattern.compile("(?m)\\$\\{(TIMEOFF_\\w+_IMAGE):-([^}]+)}|^ARG (\\w+)=(.+)")
                .matcher(read("docker-compose.yml") + read("Dockerfile"))
                .results()
                .map(it -> it.group(1) == null ? it.group(3) + "=" + it.group(4) : it.group(1) + "=" + it.group(2))
                .sorted()
                .toList();
        assertThat(named).hasSize(5);
        assertThat(read("docker/digests.env").lines().filter(it -> it.startsWith("TIMEOFF_")))
                .extracting(it -> it.replaceFirst("@sha256:[0-9a-f]{64}$", ""))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    private static List<String> having(String key, String value) {
        return SERVICES.entrySet().stream()
                .filter(it -> it.getValue().get(key) instanceof Map<?, ?> map
                        ? map.containsKey(value)
                        : list(it.getValue(), key).stream()
                                .anyMatch(item -> item.equals(value) || item.startsWith(value + ":")))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static List<String> list(Map<String, Object> service, String key) {
        return service.get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> service, String key) {
        return (Map<String, Object>) service.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        try {
            Map<String, Object> file = new Yaml().load(read("docker-compose.yml"));
            return (Map<String, Map<String, Object>>) file.get("services");
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
