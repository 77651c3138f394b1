import { DEPARTMENTS } from "./format.js";

/** Of whom that person may have a calendar, where that is seen: who sees colleagues may have the own department's. */
export function offered({ role, manages, department: own }, seesColleagues) {
    const departments = role === "HR" ? Object.keys(DEPARTMENTS) : [...new Set([...manages, ...(seesColleagues ? [own] : [])])];
    return [
        { scope: "OWN" },
        ...departments.map((department) => ({ scope: "DEPARTMENT", department })),
        ...(role === "HR" ? [{ scope: "ALL" }] : []),
    ];
}
