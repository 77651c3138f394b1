import { inLanes, inWords, isCancellationRequested } from "./absence.js";
import { el } from "./dom.js";
import { day, shortPeriod } from "./format.js";
import { keyed } from "./keyed.js";
import { datesOf, isWeekend, monthName, weekday } from "./month.js";

/** As many columns are wide enough for the days to be written on them. */
const ROOM_DAYS = 4;

/** A month as a table: a row for each person, a column for each day, a cell as wide as it takes for each absence. */
export function monthTable() {
    const caption = el("caption", { class: "sr-only", id: "month-caption" });
    const head = el("thead");
    const table = el("table", { class: "month" }, caption, head);
    const showRows = keyed(table, row);
    let shown;

    function show(month, people, today) {
        if (shown !== month + today) {
            shown = month + today;
            caption.textContent = `Who is away in ${monthName(month)}`;
            head.replaceChildren(el("tr", {}, el("th", { scope: "col", class: "corner" }, "Person"), ...datesOf(month).map((it) => column(it, today))));
        }
        showRows(people.map((person) => ({ ...person, month, today })));
    }

    return {
        node: el("div", { class: "card wide", tabindex: 0, role: "region", "aria-labelledby": "month-caption" }, el("div", {}, table)),
        show,
        /** Brings today into sight, where it is shown. */
        showToday: () => table.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" }),
    };
}

const column = (date, today) =>
    el(
        "th",
        { scope: "col", class: kindOf(date, today), "aria-current": date === today && "date" },
        el("span", { class: "sr-only" }, `${day(date)}${date === today ? ", today" : ""}`),
        el("span", { "aria-hidden": "true" }, weekday(date), el("b", {}, String(Number(date.slice(8))))),
    );

const kindOf = (date, today) => [isWeekend(date) && "weekend", date === today && "today"].filter(Boolean).join(" ") || null;

function row({ label, email, departments, absences, month, today }) {
    const lanes = inLanes(absences);
    const person = el(
        "th",
        { scope: lanes.length > 1 ? "rowgroup" : "row", rowspan: lanes.length, title: email },
        el("bdi", {}, label),
        " ",
        ...departments.map((it) => el("span", { class: "tag" }, it)),
    );
    const dates = datesOf(month);
    return el("tbody", {}, ...lanes.map((lane, index) => el("tr", {}, ...(index === 0 ? [person] : []), ...cells(lane, dates, today))));
}

function cells(lane, dates, today) {
    const cells = [];
    for (let i = 0; i < dates.length; i++) {
        const absence = lane.find((it) => it.firstDay <= dates[i] && dates[i] <= it.lastDay);
        if (absence) {
            const days = dates.filter((it) => it >= dates[i] && it <= absence.lastDay);
            cells.push(cell(absence, days, today));
            i += days.length - 1;
        } else {
            cells.push(el("td", { class: kindOf(dates[i], today) }));
        }
    }
    return cells;
}

/** Where a day is part of a column only the browser knows: it is told in hundredths of the cell. */
function cell(absence, days, today) {
    const percent = (count) => `${(100 * count) / days.length}%`;
    const at = (node, index, count) => {
        node.style.left = percent(index);
        node.style.width = percent(count);
        return node;
    };
    const isEnd = absence.lastDay === days.at(-1);
    const part = isEnd && absence.partOfLastDay;
    const words = inWords(absence);
    const content = [
        el("span", { class: "sr-only" }, words),
        days.length >= ROOM_DAYS ? el("span", { class: "when", "aria-hidden": "true" }, shortPeriod(absence.firstDay, absence.lastDay)) : null,
    ];
    const classes = [
        "bar",
        isCancellationRequested(absence) && "requested",
        absence.firstDay < days[0] && "begun",
        !isEnd && "open",
        part && "part",
    ];
    const attributes = { class: classes.filter(Boolean).join(" "), title: words };
    const bar = absence.applicationId
        ? el("a", { ...attributes, href: `#${absence.applicationId}`, "data-key": absence.applicationId }, ...content)
        : el("span", attributes, ...content);
    const marks = days.flatMap((date, index) => {
        const kind = kindOf(date, today);
        return kind ? [at(el("i", { class: kind }), index, 1)] : [];
    });
    return el("td", { colspan: days.length }, at(bar, 0, part ? days.length - 1 + part.hours / part.of : days.length), ...marks);
}
