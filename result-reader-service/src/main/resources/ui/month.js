import { LOCALE, atMidnight, dateOf } from "./format.js";

// Dates are ISO strings: their order is that of the days, and no zone moves them. What is worked out is worked out in UTC.

const DAY_MS = 86_400_000;

const NAME = new Intl.DateTimeFormat(LOCALE, { month: "long", year: "numeric", timeZone: "UTC" });
const WEEKDAY = new Intl.DateTimeFormat(LOCALE, { weekday: "narrow", timeZone: "UTC" });

/** Where the reader is. */
export const today = () => dateOf(new Date());

export const monthOf = (date) => date.slice(0, 7);

export const monthName = (month) => NAME.format(start(month));

export function shift(month, months) {
    const shifted = start(month);
    shifted.setUTCMonth(shifted.getUTCMonth() + months);
    return monthOf(shifted.toISOString());
}

/** All of its dates. */
export function datesOf(month) {
    const first = start(month);
    const next = new Date(first);
    next.setUTCMonth(next.getUTCMonth() + 1);
    return Array.from({ length: (next - first) / DAY_MS }, (_, before) => `${month}-${String(before + 1).padStart(2, "0")}`);
}

/** By a letter. */
export const weekday = (date) => WEEKDAY.format(atMidnight(date));

export const isWeekend = (date) => [0, 6].includes(atMidnight(date).getUTCDay());

const start = (month) => atMidnight(`${month}-01`);
