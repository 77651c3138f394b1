/** Of a result that was announced without it, its decision says it. */
export const statusOf = ({ status, approved }) => status ?? (approved ? "APPROVED" : "DECLINED");

export const isDecision = ({ change }) => change === "APPROVED" || change === "DECLINED";

/** A result as it is by that change; what its decision was stays. */
export function withChange(result, change) {
    const { applicationId, empEmail, empDepartment, leaveDurationInHours, leaveStartDate, lastDay, workingDays, status, revision } = change;
    const leave = { applicationId, empEmail, empDepartment, leaveDurationInHours, leaveStartDate, lastDay, workingDays };
    const now = { ...result, ...leave, status, revision };
    return isDecision(change)
        ? {
              ...now,
              approved: change.change === "APPROVED",
              processedBy: change.changedByName ?? change.changedBy,
              comment: change.comment,
              processedAt: change.changedAt,
          }
        : now;
}

/** Whether one of the same application has more to say than the other. */
export const isNewer = (one, other) => (one.revision ?? 0) > (other.revision ?? 0);
