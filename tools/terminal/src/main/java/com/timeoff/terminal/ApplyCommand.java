package com.timeoff.terminal;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "apply",
        description = "Applies for leave; asks for what is not given.",
        mixinStandardHelpOptions = true)
final class ApplyCommand extends ServiceCommand {

    private static final int USUAL_HOURS = 8;
    private static final int UNAUTHORIZED = 401;

    @Option(
            names = "--department",
            paramLabel = "CODE",
            completionCandidates = Departments.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private @Nullable String department;

    @ArgGroup
    private LeaveDuration duration = new LeaveDuration();

    @Option(names = "--date", paramLabel = "DATE", description = "The first day, such as 2026-12-01.")
    private @Nullable LocalDate date;

    @Option(names = "--note", paramLabel = "TEXT", description = "For whoever decides.")
    private @Nullable String note;

    @Option(names = "--email", paramLabel = "EMAIL", description = "For whom (default: for yourself).")
    private @Nullable String email;

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description = "Of an application whose outcome is unknown: to send that very one again.")
    private @Nullable String key;

    @Option(names = "--wait", description = "Stays until it is decided or withdrawn, or Ctrl-C.")
    private boolean wait;

    @Override
    void run(Screen screen) {
        Service employee = service(ServiceName.EMPLOYEE, screen);
        JsonObject application = application(employee, screen);
        String sentWith = key != null ? key : UUID.randomUUID().toString();
        ServiceResponse queued = new RetriedSubmission(employee, "/leave-applications", "application", screen)
                .send(application, sentWith);
        String id = Json.text(queued.json(), "applicationId");
        if (json()) {
            screen.json(queued.body());
        } else {
            screen.print(Json.text(queued.json(), "message"));
            screen.print("Application " + id);
        }
        if (wait) {
            show(new DecisionPoll(service(ServiceName.READER, screen), screen).await(id), screen);
        }
    }

    private JsonObject application(Service employee, Screen screen) {
        boolean nothingGiven = department == null && duration.isMissing() && date == null;
        String code =
                givenOrAsked(department, "--department", Question.choice("Department", Departments.CODES), screen);
        Integer hours = duration.days != null
                ? null
                : givenOrAsked(
                        duration.hours, "--hours or --days", Question.number("Hours of leave", USUAL_HOURS), screen);
        LocalDate first = givenOrAsked(date, "--date", Question.date("First day", LocalDate.now()), screen);
        JsonObject application = new JsonObject();
        application.addProperty("empEmail", email);
        application.addProperty("empDepartment", code);
        application.addProperty("leaveDurationInHours", hours(employee, code, first, hours, screen));
        application.addProperty("leaveStartDate", first.toString());
        // It may be left out, so it is only asked for where everything is: behind the days, which one may not like.
        application.addProperty(
                "note", nothingGiven ? givenOrAsked(note, "--note", Question.optionalText("Note"), screen) : note);
        return application;
    }

    /** Beside the output, what they mean in days. */
    private int hours(Service employee, String code, LocalDate first, @Nullable Integer hours, Screen screen) {
        String workingDays = Query.EMPTY
                .with("from", first)
                .with("hours", hours)
                .with("days", duration.days)
                .with("department", Departments.code(code))
                .on("/working-days");
        if (hours == null) {
            WorkingDays days = WorkingDays.of(employee.get(workingDays).json());
            screen.note(days.sentence());
            return days.hours();
        }
        if (!json()) {
            answered(employee, workingDays)
                    .map(WorkingDays::of)
                    .map(WorkingDays::sentence)
                    .ifPresent(screen::note);
        }
        return hours;
    }

    /**
     * Hours can be sent whatever this answers, and are sent again where that fails. Only who is not let in is told so at
     * once.
     */
    private static Optional<JsonObject> answered(Service employee, String workingDays) {
        try {
            ServiceResponse answer = employee.exchange("GET", workingDays, null, Map.of());
            if (answer.status() == UNAUTHORIZED) {
                answer.orFail();
            }
            return answer.isSuccess() ? answer.jsonIfAny() : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void show(ServiceResponse result, Screen screen) {
        if (json()) {
            screen.json(result.body());
            return;
        }
        if (Json.text(result.json(), "approved").isEmpty()) {
            screen.print("Withdrawn before it was decided.");
            return;
        }
        String comment = Json.text(result.json(), "comment");
        screen.print((Json.text(result.json(), "approved").equals("true") ? "Approved" : "Declined")
                + " by " + Json.text(result.json(), "processedBy")
                + (comment.isEmpty() ? "." : ": " + comment));
    }

    /** One of them. */
    static final class LeaveDuration {

        @Option(names = "--hours", paramLabel = "N", description = "How long.")
        private @Nullable Integer hours;

        @Option(names = "--days", paramLabel = "N", description = "The same in working days.")
        private @Nullable Integer days;

        private boolean isMissing() {
            return hours == null && days == null;
        }
    }
}
