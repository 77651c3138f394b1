import { isOwn } from "./actions.js";
import { el } from "./dom.js";
import { leaveInWords, shortPeriod } from "./format.js";
import { partOfLastDay } from "./hours.js";
import { pill } from "./status.js";

const NAMED = 3;
/** The service names no more overlaps. */
const LISTED = 20;
const COUNTS = ["APPROVED", "CANCELLATION_REQUESTED"];

/**
 * What else there is on the days of a pending application: other leave of the same person that it overlaps, and who else
 * of the department is away, as far as the reader is told that. Nothing where there is nothing to say.
 *
 * @param isLinked whether each overlap leads to its timeline, and away from this page
 */
export function meanwhile(application, me, isLinked) {
    const { overlaps, away } = application;
    const told = [...(overlaps?.length ? overlapping(application, me, isLinked) : []), ...(away ? [el("p", {}, ...others(application))] : [])];
    return told.length > 0 ? el("div", { class: "meanwhile" }, ...told) : null;
}

/** What stands in the way of an approval, named for people. */
export const namesOf = (overlaps) => named(overlaps, leaveInWords).join("; ");

function overlapping(application, me, isLinked) {
    const { overlaps } = application;
    const whose = isOwn(application, me) ? "you have" : "the same person has";
    const does = overlaps.some((it) => COUNTS.includes(it.status))
        ? "other leave, and what is approved has to be cancelled before this can be approved"
        : "applied for other leave, too";
    return [
        el("p", {}, `On these days ${whose} ${does}:`),
        el("ul", {}, ...named(overlaps, (it) => [pill(it.status), isLinked ? linked(it, me) : leaveInWords(it)]).map((it) => el("li", {}, it))),
    ];
}

/** To its timeline on the board. */
const linked = (it, me) =>
    el("a", { href: `${me.pages.results}#${it.applicationId}`, "data-action": `overlap-${it.applicationId}` }, leaveInWords(it));

/** Not all who are away are listed, but counted. */
function others({ away, awayCount }) {
    if (away.length === 0) {
        return ["Nobody else is away then."];
    }
    const shown = away.slice(0, NAMED);
    const more = (awayCount ?? away.length) - shown.length;
    return ["Also away then: ", ...shown.flatMap((it, index) => [index > 0 ? ", " : "", ...absence(it)]), more > 0 ? ` and ${more} more.` : "."];
}

function absence(away) {
    const details = [
        shortPeriod(away.firstDay, away.lastDay),
        partOfLastDay(away),
        away.status === "CANCELLATION_REQUESTED" ? "cancellation requested" : null,
    ];
    return [el("bdi", {}, away.name), ` (${details.filter(Boolean).join(", ")})`];
}

function named(overlaps, inWords) {
    const unnamed = overlaps.length - NAMED;
    const more = overlaps.length < LISTED ? `and ${unnamed} more` : "and more";
    return [...overlaps.slice(0, NAMED).map(inWords), ...(unnamed > 0 ? [more] : [])];
}
