import { get, post, put } from "./api.js";

const STATUS_CONFLICT = "urn:timeoff:problem:status-conflict";
const OVERLAPS_APPROVED_LEAVE = "urn:timeoff:problem:overlaps-approved-leave";

/**
 * Does it to one of them. Resolves to the application as it is now, to whether it was refused since it has another state
 * by now than the caller has seen, and to the approved leave that it was refused for.
 *
 * @param key of a comment, which is one however often it is sent
 */
export async function call(applicationId, { path, decision }, comment, key) {
    const application = `leave-applications/${applicationId}`;
    const target = `${application}/${path}`;
    try {
        const now =
            path === "comments"
                ? await post(target, { comment }, { "Idempotency-Key": key })
                : await put(target, { decision, comment });
        return { now, isRefused: false, overlaps: [] };
    } catch (problem) {
        if (problem.type !== STATUS_CONFLICT && problem.type !== OVERLAPS_APPROVED_LEAVE) {
            throw problem;
        }
        return { now: await get(application), isRefused: true, overlaps: problem.overlaps };
    }
}
