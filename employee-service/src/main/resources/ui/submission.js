import { post } from "./api.js";

const MAX_TRIES = 60;
const WAIT_SECONDS = 5;

/**
 * Submits until the outcome is known; under one key all tries together are one application. Before each further try
 * wait(problem, seconds) is called, which may also give up.
 */
export async function submitUntilKnown(application, key, wait) {
    for (let tries = 1; ; tries++) {
        try {
            return await post("leave-applications", application, { "Idempotency-Key": key });
        } catch (problem) {
            if (!mayHaveArrived(problem) || tries === MAX_TRIES) {
                throw problem;
            }
            await wait(problem, problem.retryAfter || WAIT_SECONDS);
        }
    }
}

const mayHaveArrived = ({ status }) => status === 0 || status >= 500;
