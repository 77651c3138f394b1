package com.timeoff.fault.load;

import com.timeoff.fault.client.HttpReply;
import com.timeoff.fault.client.SuiteClient;
import com.timeoff.models.ChangeType;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;

/** The calls that change an application. */
public enum LeaveCommand {
    COMMENT(ChangeType.COMMENTED, "/comments", ""),
    APPROVE(ChangeType.APPROVED, "/decision", "APPROVED"),
    DECLINE(ChangeType.DECLINED, "/decision", "DECLINED"),
    WITHDRAW(ChangeType.WITHDRAWN, "/withdrawal", ""),
    /** By a manager or HR. */
    CANCEL(ChangeType.CANCELLED, "/cancellation", ""),
    /** By the applicant. */
    REQUEST_CANCELLATION(ChangeType.CANCELLATION_REQUESTED, "/cancellation", ""),
    REFUSE_CANCELLATION(ChangeType.CANCELLATION_REFUSED, "/cancellation/decision", "DECLINED"),
    GRANT_CANCELLATION(ChangeType.CANCELLED, "/cancellation/decision", "APPROVED");

    private final ChangeType change;
    private final String path;
    private final String decision;

    LeaveCommand(ChangeType change, String path, String decision) {
        this.change = change;
        this.path = path;
        this.decision = decision;
    }

    /** What it leads to. */
    public ChangeType change() {
        return change;
    }

    /** @param comment no two of one application are the same */
    public HttpReply send(SuiteClient caller, URI manager, UUID applicationId, String comment) throws IOException {
        var address = "/leave-applications/" + applicationId + path;
        if (this == COMMENT) {
            return caller.post(manager, address, "{\"comment\":\"" + comment + "\"}", comment);
        }
        var body = decision.isEmpty()
                ? "{\"comment\":\"" + comment + "\"}"
                : "{\"decision\":\"" + decision + "\",\"comment\":\"" + comment + "\"}";
        return caller.put(manager, address, body);
    }
}
