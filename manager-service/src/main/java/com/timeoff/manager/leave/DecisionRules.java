package com.timeoff.manager.leave;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.core.person.Person;
import com.timeoff.models.Decision;
import com.timeoff.models.TypedText;
import org.jspecify.annotations.Nullable;

/** Who may see an application, who may decide it, and what a decision needs. */
final class DecisionRules {

    private DecisionRules() {}

    static boolean maySee(Person person, ReceivedApplication application) {
        return LeaveScope.of(person)
                .includes(application.leave().email(), application.leave().department());
    }

    /** Nobody decides the own leave. */
    static boolean mayDecide(Person person, ReceivedApplication application) {
        return !person.has(application.leave().email())
                && switch (person.role()) {
                    case MANAGER -> person.managerOf(application.leave().department());
                    case HR -> true;
                    case EMPLOYEE, OPERATOR -> false;
                };
    }

    /**
     * What is kept of a comment: nothing, where there is nothing to read in it.
     *
     * @throws ReasonMissingException if nothing says why it is declined
     */
    static @Nullable String comment(Decision decision, @Nullable String given) {
        var comment = given == null || TypedText.saysNothing(given) ? null : given;
        if (decision == Decision.DECLINED && comment == null) {
            throw new ReasonMissingException();
        }
        return comment;
    }
}
