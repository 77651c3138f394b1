import { byPerson } from "./absence.js";
import { get, signInAgain } from "./api.js";
import { dayList } from "./daylist.js";
import { $, write } from "./dom.js";
import { plural } from "./format.js";
import { awayIn, isAway, namedMonth } from "./fragment.js";
import { datesOf, monthName, monthOf, shift, today } from "./month.js";
import { monthTable } from "./monthtable.js";
import { refresher } from "./refresh.js";

const AT_MOST = 1000;
const EVERY_MS = 60_000;
const CLOCK_MS = 1_000;

/** As the pages' other things change where they are narrow. */
const narrow = matchMedia("(max-width: 44rem)");

/**
 * Keeps the month that the address names, for as long as it is looked at. Whatever comes of it is told by a call of "show".
 *
 * @param department of that one alone, if any
 */
export function keepAway(department, show) {
    const refresh = refresher(ask, failed);
    let layout;
    let month;
    let date;
    /** What was answered for that month and department. */
    let absences;
    let isComplete;
    let failure;
    let summary = " ";
    let isTodayWanted = false;

    function open() {
        date = today();
        const wanted = namedMonth() ?? monthOf(date);
        if (wanted !== month) {
            month = wanted;
            links();
            startOver();
        } else {
            refresh.changed();
            draw();
        }
    }

    /** What is on its way is the answer to another question, also where nobody looks at the month. */
    function startOver() {
        refresh.stop();
        absences = undefined;
        failure = undefined;
        if (isAway()) {
            draw();
            refresh.changed();
        }
    }

    async function ask(signal) {
        const dates = datesOf(month);
        const answer = await get("absences", { from: dates[0], to: dates.at(-1), department: department(), limit: AT_MOST }, signal);
        absences = answer.items;
        isComplete = answer.complete;
        failure = undefined;
        draw();
    }

    function failed(problem) {
        failure = problem.message;
        signInAgain(problem);
        draw();
    }

    function links() {
        write($("month"), monthName(month));
        for (const [id, word, to] of [["previous", "Previous", shift(month, -1)], ["next", "Next", shift(month, 1)]]) {
            $(id).href = awayIn(to);
            $(id).setAttribute("aria-label", `${word} month, ${monthName(to)}`);
        }
    }

    function draw() {
        if (!layout || layout.isNarrow !== narrow.matches) {
            layout = { isNarrow: narrow.matches, ...(narrow.matches ? dayList() : monthTable()) };
            $("days").replaceChildren(layout.node);
        }
        const people = byPerson(absences ?? []);
        layout.show(month, people, date);
        summary = absences ? inWords(people) : " ";
        write($("nobody"), failure && !absences ? `It cannot be loaded, which is tried again: ${failure}` : `Nobody is away in ${monthName(month)}.`);
        $("nobody").hidden = absences ? absences.length > 0 : !failure;
        $("legend-away").hidden = narrow.matches || !absences?.length;
        if (isTodayWanted && absences && month === monthOf(date)) {
            isTodayWanted = false;
            layout.showToday();
        }
        show();
    }

    /** At midnight another day is today, and after the last one another month is this one. */
    function tick() {
        if (isAway() && date !== today()) {
            open();
        }
    }

    function inWords(people) {
        const now = people.filter((it) => it.absences.some(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay)).length;
        return [
            `${plural(people.length, "person", "people")} away in ${monthName(month)}`,
            monthOf(date) === month ? `, ${now} today` : "",
            isComplete ? "" : `. Not all are shown${department() ? "" : ": choose a department"}`,
        ].join("");
    }

    $("today").addEventListener("click", () => {
        isTodayWanted = true;
        draw();
    });
    narrow.addEventListener("change", () => isAway() && draw());
    setInterval(tick, CLOCK_MS);
    // What colleagues change is not told.
    setInterval(() => changed(), EVERY_MS);

    function changed() {
        if (isAway() && !document.hidden) {
            refresh.changed();
        }
    }

    return { open, startOver, changed, state: () => ({ failure, summary }) };
}
