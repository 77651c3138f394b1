package com.timeoff.fault.check;

import com.timeoff.models.Decision;
import com.timeoff.fault.check.Observation.Listed;
import com.timeoff.fault.check.Observation.Processed;
import com.timeoff.fault.check.Observation.Received;
import com.timeoff.fault.check.Observation.Result;
import com.timeoff.fault.client.Event;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An observation in the making. */
final class Seen {

    final List<Received> applications = new ArrayList<>();
    final List<Processed> results = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<String> strays = new ArrayList<>();
    private final List<Listed> manager = new ArrayList<>();
    private final List<Result> reader = new ArrayList<>();

    Seen everywhere(Application application, int partition, long offset, Decision decision) {
        var id = application.id();
        return received(id, partition, offset)
                .listed(id, decision.name())
                .announced(id, decision, partition, offset)
                .result(id, decision, partition + "-" + offset);
    }

    Seen received(UUID id, int partition, long offset) {
        applications.add(new Received(id, new Position(partition, offset)));
        return this;
    }

    Seen listed(UUID id, String status) {
        manager.add(new Listed(id, status));
        return this;
    }

    Seen announced(UUID id, Decision decision, int partition, long offset) {
        results.add(new Processed(id, decision, new Position(partition, offset)));
        return this;
    }

    Seen result(UUID id, Decision decision, String streamPosition) {
        reader.add(new Result(id, decision));
        events.add(new Event(id, decision, streamPosition));
        return this;
    }

    Observation observation() {
        return new Observation(applications, results, manager, reader, List.of(events), strays);
    }
}
