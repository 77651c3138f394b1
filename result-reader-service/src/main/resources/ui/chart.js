import { $, el, svg } from "./dom.js";
import { DEPARTMENTS, dateOf, shortDay } from "./format.js";

const HEIGHT = 170;
const FOOT = 24;
const HEAD = 18;
const WIDTH_OF_A_DAY = 50;
export const MAX_DAYS = 14;

const CODES = Object.keys(DEPARTMENTS);
const COLOURS = 6;
const NONE = Object.fromEntries(CODES.map((code) => [code, 0]));

/** Decisions per day and department, as bars and as a table; a day is one of the reader's. */
export function drawChart(counts) {
    const width = $("bars").clientWidth;
    $("chart").hidden = counts.length === 0;
    if (counts.length === 0 || width === 0) {
        return;
    }
    const days = byDay(counts, lastDays(Math.min(MAX_DAYS, Math.floor(width / WIDTH_OF_A_DAY))));
    $("bars").replaceChildren(bars(days, width));
    $("legend").replaceChildren(...CODES.map((code) => el("li", { class: colour(code) }, DEPARTMENTS[code])));
    $("table").replaceChildren(...table(days));
}

/** See chart.css. */
const colour = (code) => `series-${(CODES.indexOf(code) % COLOURS) + 1}`;

/** The last of them is today. */
export function lastDays(number) {
    const today = new Date();
    return Array.from({ length: number }, (_, back) =>
        dateOf(new Date(today.getFullYear(), today.getMonth(), today.getDate() - number + 1 + back)),
    );
}

function byDay(counts, dates) {
    const days = new Map(dates.map((date) => [date, { date, total: 0, ...NONE }]));
    for (const count of counts.filter((it) => days.has(it.day))) {
        const day = days.get(count.day);
        day[count.department] = count.approved + count.declined;
        day.total += day[count.department];
    }
    return [...days.values()];
}

function bars(days, width) {
    const most = Math.max(1, ...days.map((it) => it.total));
    const scale = (HEIGHT - FOOT - HEAD) / most;
    const step = width / days.length;
    const total = days.reduce((sum, it) => sum + it.total, 0);
    return svg(
        "svg",
        { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "img", "aria-labelledby": "bars-title bars-desc" },
        svg("title", { id: "bars-title" }, "Decisions per day and department"),
        svg("desc", { id: "bars-desc" }, `${total} decisions in the last ${days.length} days; at most ${most} on one day.`),
        svg("path", { class: "axis", d: `M0 ${HEIGHT - FOOT + 0.5}H${width}` }),
        ...days.flatMap((day, index) => stack(day, index * step, step, scale)),
    );
}

function stack(day, x, step, scale) {
    const width = Math.min(34, step * 0.62);
    const left = x + (step - width) / 2;
    let y = HEIGHT - FOOT;
    const parts = CODES.filter((code) => day[code] > 0).map((code) => {
        const height = day[code] * scale;
        y -= height;
        return svg("rect", { class: colour(code), x: left, y, width, height: Math.max(1, height - 1.5), rx: 3 });
    });
    return [
        ...parts,
        day.total > 0 ? svg("text", { class: "total", x: x + step / 2, y: y - 6 }, String(day.total)) : null,
        svg("text", { x: x + step / 2, y: HEIGHT - 6 }, shortDay(day.date)),
    ];
}

function table(days) {
    const head = el("thead", {}, el("tr", {}, ...["Day", ...CODES].map((it) => el("th", { scope: "col" }, it))));
    const rows = days
        .filter((it) => it.total > 0)
        .map((day) =>
            el("tr", {}, el("th", { scope: "row" }, shortDay(day.date)), ...CODES.map((code) => el("td", {}, String(day[code])))),
        );
    return [head, el("tbody", {}, ...rows)];
}
