package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.client.SuiteClient;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.load.LeaveCommand;
import com.timeoff.fault.system.TestSystem;
import com.timeoff.models.Department;
import com.timeoff.models.Topics;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fifty decisions of the same application at once, half of them this way, half of them that way; half of them by HR, half by
 * the department's manager, since one person may not ask for all of that at a time.
 */
public final class DecisionRace implements Scenario<TestSystem> {

    private static final int PEOPLE = 50;
    private static final int RACES = 3;

    @Override
    public void inject(TestSystem system, ScenarioContext context) throws Exception {
        for (var race = 0; race < RACES; race++) {
            var email = "race%d@%s.example.com".formatted(race, context.scenario());
            var application = OwnApplication.submit(system, context, email, race);
            new Race(system, context, application).run(calls(system, application));
            context.progress().awaitAtTheReader(application, 1);
            var announcements =
                    TopicTexts.read(system, Topics.LEAVE_APPLICATIONS_RESULTS).of(application);
            context.expect(announcements == 1, "one decision was announced " + announcements + " times");
        }
    }

    private static List<Call> calls(TestSystem system, Application application) {
        var manager = new SuiteClient(application.leave().department() == Department.HR ? "hugo" : "mia");
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> new Call(
                        number % 4 < 2 ? system.client() : manager,
                        number % 2 == 0 ? LeaveCommand.APPROVE : LeaveCommand.DECLINE))
                .toList();
    }
}
