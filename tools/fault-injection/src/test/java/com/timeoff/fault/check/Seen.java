package com.timeoff.fault.check;

import com.timeoff.fault.check.Observation.Listed;
import com.timeoff.fault.check.Observation.Processed;
import com.timeoff.fault.check.Observation.Received;
import com.timeoff.fault.check.Observation.Result;
import com.timeoff.fault.client.Event;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.Position;
import com.timeoff.models.Decision;
import com.timeoff.models.RequestedLeave;
import java.util.ArrayList;
import java.util.List;

/** An observation in the making. */
final class Seen {

    final List<Received> applications = new ArrayList<>();
    final List<Processed> results = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<String> strays = new ArrayList<>();
    private final List<Listed> manager = new ArrayList<>();
    private final List<Result> reader = new ArrayList<>();

    Seen everywhere(Application application, int partition, long offset, Decision decision) {
        return received(application, partition, offset)
                .listed(application, decision.name())
                .announced(application, decision, partition, offset)
                .result(application, decision, partition + "-" + offset);
    }

    Seen received(Application application, int partition, long offset) {
        return received(application, application.leave(), partition, offset);
    }

    Seen received(Application application, RequestedLeave leave, int partition, long offset) {
        applications.add(new Received(application.id(), leave, new Position(partition, offset)));
        return this;
    }

    Seen listed(Application application, String status) {
        return listed(application, application.leave(), status);
    }

    Seen listed(Application application, RequestedLeave leave, String status) {
        manager.add(new Listed(application.id(), leave, status));
        return this;
    }

    Seen announced(Application application, Decision decision, int partition, long offset) {
        return announced(application, application.leave(), decision, partition, offset);
    }

    Seen announced(Application application, RequestedLeave leave, Decision decision, int partition, long offset) {
        results.add(new Processed(application.id(), leave, decision, new Position(partition, offset)));
        return this;
    }

    Seen result(Application application, Decision decision, String streamPosition) {
        return served(application, application.leave(), decision)
                .streamed(application, application.leave(), decision, streamPosition);
    }

    Seen served(Application application, RequestedLeave leave, Decision decision) {
        reader.add(new Result(application.id(), leave, decision));
        return this;
    }

    Seen streamed(Application application, RequestedLeave leave, Decision decision, String position) {
        events.add(new Event(application.id(), leave, decision, position));
        return this;
    }

    Observation observation() {
        return new Observation(applications, results, manager, reader, List.of(events), strays);
    }
}
