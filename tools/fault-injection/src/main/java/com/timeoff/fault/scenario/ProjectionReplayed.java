package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.client.LeaveJson;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.system.SingleBrokerSystem;
import com.timeoff.launcher.part.PartName;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The reader's database is thrown away: it reads the topics again, to the same rows in the same order and the same
 * histories. The load goes on meanwhile, and so some of them have more behind what they had.
 */
public final class ProjectionReplayed implements Scenario<SingleBrokerSystem> {

    private static final int ENOUGH = 50;
    private static final int HISTORIES = 200;

    @Override
    public void inject(SingleBrokerSystem system, ScenarioContext context) throws IOException {
        var reader = system.part(PartName.READER);
        context.progress().awaitDecisions(ENOUGH);
        context.progress().awaitAnnounced();
        var before = system.observer().results();
        var histories = histories(system, someChanged(system));
        reader.close();
        system.erase(PartName.READER);
        reader.start();
        context.progress()
                .await("as many results", () -> system.observer().results().size() >= before.size());
        context.progress().await("as long histories", () -> areAsLong(system, histories));
        var after = system.observer().results().subList(0, before.size());
        context.note("replayed", before.size());
        context.expect(ids(after).equals(ids(before)), "the results are not in the order they were");
        for (var i = 0; i < before.size(); i++) {
            expectSame(context, before.get(i), after.get(i));
        }
        histories(system, histories.keySet()).forEach((id, entries) -> {
            var had = histories.getOrDefault(id, List.of());
            context.expect(
                    entries.subList(0, had.size()).equals(had), id + " had the history " + had + ", not " + entries);
        });
    }

    /** Unless it was changed meanwhile. */
    private static void expectSame(ScenarioContext context, JsonNode before, JsonNode after) {
        var revision = before.path("revision").asInt(0);
        context.expect(
                after.path("revision").asInt(0) > revision || after.equals(before), before + " came back as " + after);
    }

    private static List<UUID> someChanged(SingleBrokerSystem system) {
        return system.history().applications().stream()
                .filter(it -> it.revision() > 0)
                .limit(HISTORIES)
                .map(Application::id)
                .toList();
    }

    private static boolean areAsLong(SingleBrokerSystem system, Map<UUID, List<JsonNode>> before) throws IOException {
        var now = histories(system, before.keySet());
        return before.entrySet().stream()
                .allMatch(it -> now.getOrDefault(it.getKey(), List.of()).size()
                        >= it.getValue().size());
    }

    private static Map<UUID, List<JsonNode>> histories(SingleBrokerSystem system, Iterable<UUID> applications)
            throws IOException {
        var histories = new HashMap<UUID, List<JsonNode>>();
        for (var id : applications) {
            histories.put(
                    id,
                    List.copyOf(
                            system.observer().history(id).body().path("items").values()));
        }
        return histories;
    }

    private static List<UUID> ids(List<JsonNode> results) {
        return results.stream().map(LeaveJson::id).toList();
    }
}
