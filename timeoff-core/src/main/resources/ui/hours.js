import { plural } from "./format.js";

/** What is taken of a working day. */
export const hoursOf = ({ hours, of }) => (hours === of ? plural(hours, "hour") : `${hours} of ${plural(of, "hour")}`);

/** Null where all hours of the last day are taken. */
export const partOfLastDay = ({ partOfLastDay: part, firstDay, lastDay }) =>
    part && `${hoursOf(part)}${firstDay === lastDay ? "" : " on the last day"}`;
