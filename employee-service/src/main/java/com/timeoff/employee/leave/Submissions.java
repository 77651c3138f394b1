package com.timeoff.employee.leave;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.PersonQuota;
import com.timeoff.models.EmailAddress;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/** Submits leave requests. */
@Service
public class Submissions {

    private final ApplicationQueue queue;
    private final PersonQuota<EmailAddress> inFlight;
    private final Clock clock;

    Submissions(ApplicationQueue queue, SubmissionProperties properties, Clock clock) {
        this.queue = queue;
        this.inFlight = new PersonQuota<>(properties.maxInFlightPerPerson());
        this.clock = clock;
    }

    /** For who brings none. */
    public IdempotencyKey newKey() {
        return IdempotencyKey.madeAt(clock.instant());
    }

    /**
     * Completes when the application can no longer be lost, or with a {@link SubmissionUnconfirmedException}, a
     * {@link QueueFullException} or, if it is this person who fills it, a {@link QuotaExceededException}.
     *
     * @throws NotTheirLeaveException if that person may not submit for this one
     * @throws NotTheirDepartmentException if it is that person's own, and from another department
     */
    public CompletableFuture<Submission> submit(Person person, LeaveRequest request, IdempotencyKey key) {
        if (!SubmissionRules.maySubmitFor(person, request.email())) {
            throw new NotTheirLeaveException();
        }
        if (!SubmissionRules.maySubmitFrom(person, request.email(), request.department())) {
            throw new NotTheirDepartmentException();
        }
        var application = new LeaveApplication(key.applicationIdOf(person.email(), request), request, clock.instant());
        return add(person, application).thenApply(position -> new Submission(application.id(), position));
    }

    private CompletableFuture<QueuePosition> add(Person person, LeaveApplication application) {
        if (!inFlight.take(person.email())) {
            return CompletableFuture.failedFuture(new QuotaExceededException());
        }
        return queue.add(application).whenComplete((position, failure) -> inFlight.giveBack(person.email()));
    }
}
