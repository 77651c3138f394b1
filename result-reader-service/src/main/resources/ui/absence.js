import { LOCALE, period } from "./format.js";
import { partOfLastDay } from "./hours.js";

const ORDER = new Intl.Collator(LOCALE);

export const isCancellationRequested = ({ status }) => status === "CANCELLATION_REQUESTED";

export const inWords = (absence) =>
    [
        period(absence.firstDay, absence.lastDay),
        partOfLastDay(absence),
        isCancellationRequested(absence) ? "cancellation requested" : null,
    ]
        .filter(Boolean)
        .join(", ");

/** Each person with all absences of hers, by name. Of a colleague no more is known than name and department. */
export function byPerson(absences) {
    const people = new Map();
    for (const absence of absences) {
        const { empEmail, name, empDepartment } = absence;
        const key = empEmail ?? `${name}, ${empDepartment}`;
        const person = people.get(key) ?? { key, name, email: empEmail, departments: [], absences: [] };
        people.set(key, person);
        person.absences.push(absence);
        person.departments = [...new Set([...person.departments, empDepartment])];
    }
    const sorted = [...people.values()].sort((one, other) => ORDER.compare(one.name, other.name) || ORDER.compare(one.key, other.key));
    const isShared = ({ name }) => sorted.filter((it) => it.name === name).length > 1;
    return sorted.map((it) => ({ ...it, label: it.email && isShared(it) ? `${it.name} (${it.email})` : it.name }));
}

/** Rows in which none touches another, of absences by their first day: on one day may be two, of some hours each. */
export function inLanes(absences) {
    const lanes = [];
    for (const absence of absences) {
        const free = lanes.find((lane) => lane.at(-1).lastDay < absence.firstDay);
        free ? free.push(absence) : lanes.push([absence]);
    }
    return lanes;
}
