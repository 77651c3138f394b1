package com.timeoff.fault.check;

import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import java.util.LinkedHashSet;
import java.util.Set;

/** Those of one kind, as they are found. */
final class Violations {

    private final Kind kind;
    private final Set<Violation> found = new LinkedHashSet<>();

    Violations(Kind kind) {
        this.kind = kind;
    }

    void demand(boolean kept, Object subject, String otherwise) {
        if (!kept) {
            found.add(new Violation(kind, subject.toString(), otherwise));
        }
    }

    Set<Violation> found() {
        return found;
    }
}
