package com.timeoff.fault.check;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.timeoff.fault.check.Observation.Changed;
import com.timeoff.fault.check.Observation.Received;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.models.ChangeType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether everybody has been told by mail, once, of what was made of their leave. */
public final class Mails {

    /** To the applicant, how the subject begins. */
    private static final Map<ChangeType, String> SUBJECTS = Map.of(
            ChangeType.APPROVED, "Approved",
            ChangeType.DECLINED, "Declined",
            ChangeType.WITHDRAWN, "Withdrawn",
            ChangeType.CANCELLED, "Cancelled",
            ChangeType.CANCELLATION_REFUSED, "Not cancelled");

    private static final String TO_DECIDE = "To decide";

    private final Path folder;
    private final Set<UUID> earlier;

    private Mails(Path folder, Set<UUID> earlier) {
        this.folder = folder;
        this.earlier = earlier;
    }

    /** From now on the service that writes mails there is told of all; what was submitted before may be mailed or not. */
    public static Mails from(Path folder, History history) {
        var earlier = history.applications().stream().map(Application::id).collect(Collectors.toSet());
        return new Mails(folder, earlier);
    }

    public long count() throws IOException {
        return MailFolder.read(folder).size();
    }

    public Set<Violation> check(Observation seen) throws IOException {
        return violations(seen, MailFolder.read(folder));
    }

    Set<Violation> violations(Observation seen, List<SentMail> mails) {
        var applicants = seen.applications().stream()
                .filter(it -> !earlier.contains(it.id()))
                .collect(toMap(Received::id, it -> it.leave().email().toString(), (one, same) -> one));
        var found = new LinkedHashSet<Violation>();
        found.addAll(copies(mails));
        found.addAll(surplus(seen, mails, applicants.keySet()));
        found.addAll(lost(seen, mails, applicants));
        return found;
    }

    /** Files have other names only if the same mail was planned again. */
    private static Set<Violation> copies(List<SentMail> mails) {
        var violations = new Violations(Kind.DUPLICATED);
        var met = new HashSet<String>();
        mails.forEach(it ->
                violations.demand(met.add(it.messageId()), it.applicationId(), "was mailed twice: " + it.subject()));
        return violations.found();
    }

    /** Of each event at most one to each recipient. */
    private static Set<Violation> surplus(Observation seen, List<SentMail> mails, Set<UUID> told) {
        var violations = new Violations(Kind.DUPLICATED);
        var events = events(seen);
        mails.stream()
                .filter(it -> told.contains(it.applicationId()))
                .collect(groupingBy(it -> List.of(it.applicationId(), it.subject(), it.recipient()), counting()))
                .forEach((mail, sent) -> {
                    var most = events.getOrDefault(List.of(mail.get(0), mail.get(1)), 0L);
                    violations.demand(sent <= most, mail.get(0), sent + " mails of " + most + " events: " + mail);
                });
        return violations.found();
    }

    /** What was decided before it was mailed needs no decision any more: only applicants have to be told. */
    private static Set<Violation> lost(Observation seen, List<SentMail> mails, Map<UUID, String> applicants) {
        var violations = new Violations(Kind.LOST);
        var sent = mails.stream().collect(groupingBy(it -> List.of(it.applicationId(), it.subject()), counting()));
        events(seen).forEach((event, times) -> {
            var applicant = applicants.get(event.get(0));
            if (applicant != null && !event.get(1).equals(TO_DECIDE)) {
                violations.demand(
                        sent.getOrDefault(event, 0L) >= times, event.get(0), "no mail to " + applicant + ": " + event);
            }
        });
        return violations.found();
    }

    /** Nobody is told of what they did themselves, but that their leave is cancelled. */
    private static boolean isMailed(Changed change) {
        return switch (change.revision().type()) {
            case COMMENTED -> false;
            case CANCELLATION_REQUESTED, CANCELLED -> true;
            case APPROVED, DECLINED, WITHDRAWN, CANCELLATION_REFUSED ->
                !change.revision().by().equals(change.leave().email().toString());
        };
    }

    /** How often what can be mailed has happened, by application and subject. */
    private static Map<List<Object>, Long> events(Observation seen) {
        var all = seen.changes().stream()
                .distinct()
                .filter(Mails::isMailed)
                .map(it -> List.<Object>of(
                        it.id(), SUBJECTS.getOrDefault(it.revision().type(), TO_DECIDE)))
                .collect(groupingBy(it -> it, counting()));
        seen.applications().stream()
                .map(Received::id)
                .distinct()
                .forEach(id -> all.merge(List.of(id, TO_DECIDE), 1L, Long::sum));
        return all;
    }
}
