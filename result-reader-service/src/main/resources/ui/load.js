import { get, signInAgain } from "./api.js";
import { $ } from "./dom.js";
import * as list from "./list.js";
import { growingPause } from "./pause.js";
import { say } from "./shell.js";

const AT_ONCE = 100;
const SUBMITTED_MS = 3000;

/**
 * Fills the list, newest first, with what the filters let through: page by page, and again where something may have been
 * missed. Whatever comes of it is told by a call of "show".
 */
export function keepList(filters, show) {
    const pause = growingPause();
    /** Behind the last one that is listed; none where it is the last of all. */
    let cursor;
    /** Whether old ones had to go from the list. */
    let isCut = false;
    let isLoaded = false;
    /** Why the list could not be loaded. */
    let failure;
    /** What is wrong with the filters, which no further try mends. */
    let refusal;
    /** What was listed when something was missed. */
    let before;
    let loading = new AbortController();
    let filtered = new AbortController();
    let again;

    function startOver() {
        filtered.abort();
        filtered = new AbortController();
        list.remove(list.ids());
        cursor = undefined;
        isCut = false;
        isLoaded = false;
        before = undefined;
        refuse();
        load();
    }

    /** What is listed stays where it is. */
    async function load() {
        clearTimeout(again);
        loading.abort();
        const mine = (loading = new AbortController());
        before ??= list.ids();
        try {
            const { items, nextCursor, isWhole } = await newest(mine.signal);
            if (!isWhole) {
                list.remove(before);
            }
            if (!isLoaded || !isWhole) {
                cursor = nextCursor;
                isCut = false;
            } else {
                list.removeMissing(before, new Set(items.map((it) => it.applicationId)), !nextCursor);
            }
            add(items, isLoaded);
            isLoaded = true;
            before = undefined;
            failure = undefined;
            pause.reset();
            if (filters().status === "PENDING" && !document.hidden) {
                again = setTimeout(load, SUBMITTED_MS); // That an application came is not told.
            }
        } catch (problem) {
            if (mine.signal.aborted) {
                return;
            }
            const wrong = problem.errors?.find((it) => it.field === "empEmail");
            if (wrong) {
                refuse(wrong.message);
            } else {
                failure = problem.message;
                signInAgain(problem);
                again = setTimeout(load, pause.take());
            }
        }
        show();
    }

    /** Only the e-mail is typed, and may be half of one. */
    function refuse(reason) {
        const { empEmail } = $("filter").elements;
        refusal = reason;
        failure = undefined;
        if (reason) {
            empEmail.setAttribute("aria-invalid", "true");
        } else {
            empEmail.removeAttribute("aria-invalid");
        }
    }

    /** The newest page, and as many more as it takes to come to the end of what was listed before, which may have changed. */
    async function newest(signal) {
        const items = [];
        let nextCursor;
        let isWhole = before.size === 0;
        do {
            const page = await fetchPage(nextCursor, signal);
            items.push(...page.items);
            nextCursor = page.nextCursor;
            isWhole ||= page.items.some((it) => before.has(it.applicationId));
        } while (nextCursor && items.length < (isWhole ? before.size : list.AT_MOST));
        return { items, nextCursor, isWhole };
    }

    async function more() {
        const { signal } = filtered;
        try {
            const page = await fetchPage(cursor, signal);
            list.append(page.items);
            cursor = page.nextCursor;
            show();
        } catch (problem) {
            if (!signal.aborted) {
                say(problem.message, "bad");
            }
        }
    }

    const fetchPage = (from, signal) => get("leave-application-results", { ...filters(), limit: AT_ONCE, cursor: from }, signal);

    function add(results, areNew) {
        isCut = list.merge(results, areNew) || isCut;
    }

    return {
        startOver,
        load,
        more,
        add,
        /** Aborted when other filters are chosen. */
        signal: () => filtered.signal,
        state: () => ({ isLoaded, hasMore: Boolean(cursor) && !isCut, isPart: Boolean(cursor) || isCut, failure, refusal }),
    };
}
