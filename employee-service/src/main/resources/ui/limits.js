import { get } from "./api.js";
import { day, plural } from "./format.js";

/** What the service takes, by its own calendar. Where it does not answer, it is still what it was. */
export const askForLimits = (known) => get("leave-applications/limits").catch(() => known);

/** In words; nothing as long as it is not known. */
export const windowOf = ({ earliestStartDate, latestStartDate }) =>
    earliestStartDate ? `from ${day(earliestStartDate)} to ${day(latestStartDate)}` : "";

export const longest = ({ maxDurationInHours }) => (maxDurationInHours ? `at most ${plural(maxDurationInHours, "hour")}` : "");
