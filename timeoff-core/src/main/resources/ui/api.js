const TIMEOUT = 20_000;

/** An answer that is no success: its status, 0 where there was none, and its problem document (RFC 9457). */
export class Problem extends Error {
    constructor(status, document, retryAfter) {
        super(document.detail ?? document.title ?? "The service cannot be reached.");
        this.status = status;
        this.type = document.type;
        this.errors = document.errors ?? [];
        this.overlaps = document.overlaps ?? [];
        this.retryAfter = retryAfter;
    }
}

export const get = (path, parameters, signal) => call("GET", path + query(parameters), { signal });

export const post = (path, body, headers) => call("POST", path, { body, headers });

export const put = (path, body) => call("PUT", path, { body });

export const del = (path) => call("DELETE", path);

/** Whose session has ended signs in again and comes back to this page; what is typed there and not sent is lost. */
export function signInAgain({ status }) {
    if (status === 401) {
        location.reload();
    }
}

/** Without the name and password that the page's address may carry, with which a browser refuses to call. */
export const address = (path) => new URL(path, location.origin + location.pathname);

async function call(method, path, { body, headers, signal } = {}) {
    const timeout = AbortSignal.timeout(TIMEOUT);
    let response;
    let answer;
    try {
        response = await fetch(address(path), {
            method,
            headers: { Accept: "application/json", "Content-Type": "application/json", ...headers },
            body: body && JSON.stringify(body),
            signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        });
        answer = await response.json();
    } catch (failure) {
        if (signal?.aborted) {
            throw failure;
        }
        answer = {};
    }
    if (!response?.ok) {
        throw new Problem(response?.status ?? 0, answer, Number(response?.headers.get("Retry-After")));
    }
    return answer;
}

function query(parameters = {}) {
    const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== "");
    return given.length === 0 ? "" : "?" + new URLSearchParams(given);
}
