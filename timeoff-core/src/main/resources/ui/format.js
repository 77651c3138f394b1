import { el } from "./dom.js";

export { DEPARTMENTS } from "./departments.js"; // which the services write

// The words of these pages are English, dates are written as the reader's English has them.
export const LOCALE = navigator.languages.find((it) => it.startsWith("en")) ?? "en-GB";

const DAY = new Intl.DateTimeFormat(LOCALE, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
});
const WEEKDAY = new Intl.DateTimeFormat(LOCALE, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
const SHORT_DAY = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", timeZone: "UTC" });
const MOMENT = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "short" });
const AGO = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" });
const UNITS = [
    ["day", 86_400],
    ["hour", 3_600],
    ["minute", 60],
];

/** A date is the same day everywhere: it is read and written in one zone. */
export const atMidnight = (date) => new Date(`${date}T00:00:00Z`);

export const day = (date) => DAY.format(atMidnight(date));

/** From the first day to the last, where that is another one and known. */
export const period = (first, last) => DAY.formatRange(atMidnight(first), atMidnight(last ?? first));

/** What leave takes, from the first day to the last, where that is known. */
export const leaveInWords = ({ leaveStartDate, lastDay, workingDays, leaveDurationInHours }) =>
    [
        period(leaveStartDate, lastDay),
        ...(workingDays ? [plural(workingDays, "working day")] : []),
        plural(leaveDurationInHours, "hour"),
    ].join(" · ");

export const dayOfWeek = (date) => WEEKDAY.format(atMidnight(date));

export const daysOfWeek = (first, last) => WEEKDAY.formatRange(atMidnight(first), atMidnight(last));

export const shortPeriod = (first, last) => SHORT_DAY.formatRange(atMidnight(first), atMidnight(last));

export const shortDay = (date) => SHORT_DAY.format(atMidnight(date));

/** The date that it is at that moment where the reader is. */
export const dateOf = (moment) =>
    [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((it) => String(it).padStart(2, "0")).join("-");

export const plural = (count, one, several = one + "s") => `${count} ${count === 1 ? one : several}`;

/** What somebody wrote, within a text of ours, whose direction it must not turn. In elements it is a "bdi". */
export const undirected = (text) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");

/** A moment, how long ago and exactly, in the reader's zone. It keeps up with the clock. */
export function ago(instant) {
    const time = el("time", { datetime: instant, title: moment(instant) });
    time.textContent = relative(instant);
    return time;
}

export const exactly = (instant) => el("time", { datetime: instant }, moment(instant));

export const moment = (instant) => MOMENT.format(new Date(instant));

function relative(instant) {
    const seconds = (Date.parse(instant) - Date.now()) / 1000;
    const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size);
    return unit ? AGO.format(Math.trunc(seconds / unit[1]), unit[0]) : "just now";
}

setInterval(() => {
    for (const time of document.querySelectorAll("time[title]")) {
        time.textContent = relative(time.dateTime);
    }
}, 20_000);
