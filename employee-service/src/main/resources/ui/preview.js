import { el } from "./dom.js";
import { day, dayOfWeek, daysOfWeek, leaveInWords, plural } from "./format.js";
import { hoursOf } from "./hours.js";

const LISTED = 6;
const RUNS = 5;

/** First day, last day, and each day with its hours. */
export function describe(taken) {
    const { from, firstDay } = taken;
    return [
        el("strong", {}, leaveInWords(asLeave(taken))),
        el("p", { class: "small muted" }, shortened(taken.days).join(" · ")),
        firstDay === from ? null : el("p", { class: "small muted" }, `${day(from)} is no working day.`),
    ].filter(Boolean);
}

/** Under the names that an application has. */
export const asLeave = ({ firstDay, lastDay, days, hours }) => ({
    leaveStartDate: firstDay,
    lastDay,
    workingDays: days.length,
    leaveDurationInHours: hours,
});

/** Of many days, those with as many hours are said together; and of those only the first and the last. */
function shortened(days) {
    if (days.length <= LISTED) {
        return days.map((it) => `${dayOfWeek(it.date)}: ${hoursOf(it)}`);
    }
    const runs = runsOf(days).map(inWords);
    return runs.length <= RUNS ? runs : [...runs.slice(0, RUNS - 2), "…", runs.at(-1)];
}

function runsOf(days) {
    const runs = [];
    for (const it of days) {
        const run = runs.at(-1);
        if (run?.[0].hours === it.hours && run[0].of === it.of) {
            run.push(it);
        } else {
            runs.push([it]);
        }
    }
    return runs;
}

function inWords(run) {
    const [first] = run;
    return run.length === 1
        ? `${dayOfWeek(first.date)}: ${hoursOf(first)}`
        : `${daysOfWeek(first.date, run.at(-1).date)}: ${plural(run.length, "day")} of ${plural(first.hours, "hour")}`;
}
