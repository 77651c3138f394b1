package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.load.LoadOptions;
import com.timeoff.fault.system.SingleBrokerSystem;
import com.timeoff.launcher.part.PartName;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** kill -9 of the service that sends mails, again and again: nobody else notices, and each mail is there, once. */
public final class NotificationKilled implements Scenario<SingleBrokerSystem> {

    private static final int TIMES = 4;
    private static final int DECISIONS = 15;

    /** One mail after the other is kept in the database and in a file, each on the disk. */
    private static final int PER_SECOND = 15;

    /** Then others may send what the one that was killed was about to send. */
    private static final String TWO_MINUTES_LATER =
            "update mail set next_attempt_at = next_attempt_at - interval '2 min' where state = 'WAITING'";

    @Override
    public LoadOptions load(LoadOptions usual) {
        return usual.atMost(PER_SECOND);
    }

    @Override
    public void inject(SingleBrokerSystem system, ScenarioContext context) throws IOException {
        // As at a first start: what happened before is told to nobody.
        system.erase(PartName.NOTIFICATIONS);
        var mails =
                Files.createTempDirectory(Files.createDirectories(system.suite().mails()), "scenario");
        var service = context.closeAfterwards(
                system.another(PartName.NOTIFICATIONS, Map.of("TIMEOFF_MAIL_FOLDER", mails.toString())));
        service.start();
        context.demandMails(mails);
        for (var time = 0; time < TIMES; time++) {
            context.progress().awaitDecisions(DECISIONS);
            service.kill();
            context.progress().awaitDecisions(DECISIONS);
            system.execute(PartName.NOTIFICATIONS, TWO_MINUTES_LATER);
            service.start();
        }
    }
}
