package com.timeoff.employee.leave;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.PersonQuota;
import com.timeoff.models.EmailAddress;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/** Submits leave applications. */
@Service
public class SubmissionService {

    private final LeaveApplicationPublisher publisher;
    private final PersonQuota<EmailAddress> inFlight;
    private final Clock clock;

    SubmissionService(LeaveApplicationPublisher publisher, SubmissionProperties properties, Clock clock) {
        this.publisher = publisher;
        this.inFlight = new PersonQuota<>(properties.maxInFlightPerPerson());
        this.clock = clock;
    }

    /** For who brings none. */
    public IdempotencyKey newKey() {
        return IdempotencyKey.madeAt(clock.instant());
    }

    /**
     * Completes when the application can no longer be lost, or with a {@link SubmissionUnconfirmedException}, a
     * {@link TooManySubmissionsException} or, if it is this person who sends them, a {@link QuotaExceededException}.
     *
     * @throws DepartmentMissingException if nobody says from which department
     * @throws NotTheirLeaveException if that person may not submit for this one
     * @throws NotTheirDepartmentException if it is that person's own, and from another department
     */
    public CompletableFuture<Submission> submit(Person person, LeaveForm form, IdempotencyKey key) {
        var leave = form.filledInBy(person);
        if (!SubmissionAuthorization.maySubmitFor(person, leave.email())) {
            throw new NotTheirLeaveException();
        }
        if (!SubmissionAuthorization.maySubmitFrom(person, leave.email(), leave.department())) {
            throw new NotTheirDepartmentException();
        }
        var id = key.applicationIdOf(person.email(), leave, form.note());
        var application = new LeaveApplication(id, leave, form.note(), person.email(), clock.instant());
        return publish(person, application).thenApply(position -> new Submission(id, position));
    }

    private CompletableFuture<RecordPosition> publish(Person person, LeaveApplication application) {
        if (!inFlight.take(person.email())) {
            return CompletableFuture.failedFuture(new QuotaExceededException());
        }
        return publisher.publish(application).whenComplete((position, failure) -> inFlight.giveBack(person.email()));
    }
}
