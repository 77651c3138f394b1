import { isCancellationRequested } from "./absence.js";
import { el } from "./dom.js";
import { day, shortDay } from "./format.js";
import { hoursOf } from "./hours.js";
import { keyed } from "./keyed.js";
import { datesOf } from "./month.js";
import { pill } from "./status.js";

/** A month as a list of those of its days on which somebody is away, and of today. */
export function dayList() {
    const list = el("ol", { class: "by-day", role: "list", "aria-label": "Days" });
    const showDays = keyed(list, entry);

    function show(month, people, today) {
        const days = datesOf(month).map((date) => ({ key: date, isToday: date === today, away: people.flatMap((it) => awayOn(date, it)) }));
        showDays(days.filter((it) => it.isToday || it.away.length > 0));
    }

    return { node: list, show, showToday: () => list.querySelector("[aria-current]")?.scrollIntoView({ block: "start" }) };
}

const awayOn = (date, { label, departments, absences }) =>
    absences.filter((it) => it.firstDay <= date && date <= it.lastDay).map((absence) => ({ label, departments, absence }));

const entry = ({ key, isToday, away }) =>
    el(
        "li",
        { class: "card", "aria-current": isToday && "date" },
        el("h3", {}, day(key), isToday ? el("span", { class: "pill good" }, "Today") : null),
        away.length > 0 ? el("ul", { role: "list" }, ...away.map((it) => person(key, it))) : el("p", { class: "muted" }, "Nobody is away."),
    );

function person(date, { label, departments, absence }) {
    const id = absence.applicationId;
    const name = el("bdi", {}, label);
    return el(
        "li",
        {},
        id ? el("a", { href: `#${id}`, "data-key": `${date} ${id}` }, name) : name,
        " ",
        ...departments.map((it) => el("span", { class: "tag" }, it)),
        " ",
        el("span", { class: "small muted" }, end(date, absence)),
        isCancellationRequested(absence) ? [" ", pill(absence.status)] : [],
    );
}

/** What of that day, or until when. */
function end(date, { lastDay, partOfLastDay: part }) {
    if (date < lastDay) {
        return `until ${shortDay(lastDay)}`;
    }
    return part ? hoursOf(part) : "last day";
}
