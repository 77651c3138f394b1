import { DEPARTMENTS, day, plural } from "./format.js";
import { $, el } from "./dom.js";
import { clearErrors, clearWhenCorrected, showErrors } from "./fields.js";
import { newKey } from "./key.js";
import { askForLimits, longest, windowOf } from "./limits.js";
import { openShell } from "./shell.js";
import { showQueued, showUnknown } from "./outcome.js";
import { describe } from "./preview.js";
import { submitUntilKnown } from "./submission.js";
import { inDays, workingDays } from "./workingdays.js";

const form = $("form");
const start = $("leaveStartDate");
const amount = $("leaveDurationInHours");
const note = $("note");
/** Those that the calendar's answer is about, by what it calls them. */
const FIELDS = { from: "leaveStartDate", days: "leaveDurationInHours", hours: "leaveDurationInHours", department: "empDepartment" };

// One for what is filled in now: whatever is pressed, and however often, it is one application.
let key = newKey();
let limits = {};
/** The amount in the unit that was left, which comes back with it where the service does not say the same in the other. */
let left = {};
const taken = workingDays(showDays);

const me = await openShell("employee");
$("forWhom").hidden = me.role !== "HR";
$("empDepartment").append(...Object.entries(DEPARTMENTS).map(departmentChoice));
clearWhenCorrected(form);
amount.addEventListener("wheel", scrollOnly, { passive: false });
document.addEventListener("visibilitychange", keepLimits);
form.addEventListener("input", ({ target }) => {
    key = newKey();
    if (target.name === "unit") {
        changeUnit();
    } else if (target === amount) {
        left = {};
    }
    update();
});
form.addEventListener("submit", submit);
update();
keepLimits();
$("submit").disabled = false;

function departmentChoice([code, name]) {
    const radio = el("input", { type: "radio", name: "department", value: code, checked: code === me.department });
    return el("label", {}, radio, el("span", {}, code), " ", el("small", {}, name));
}

/** The service is asked again when the page is looked at again, which may be the next day. */
async function keepLimits() {
    if (!document.hidden) {
        limits = await askForLimits(limits);
        update();
    }
}

/** Else the field counts up and down, also for whoever only scrolls. */
function scrollOnly(event) {
    if (document.activeElement === amount) {
        event.preventDefault();
        scrollBy(event.deltaX, event.deltaY);
    }
}

/** The own leave is from the own department, so that nobody chooses who decides; the service holds that, too. */
function keepDepartment() {
    const applicant = $("empEmail").value.trim().toLowerCase();
    const own = Boolean(me.department) && (applicant === "" || applicant === me.email);
    for (const radio of form.elements.department) {
        radio.disabled = own && radio.value !== me.department;
        radio.checked = own ? !radio.disabled : radio.checked;
    }
}

/** Limits and words for what has been filled in so far. */
function update() {
    keepDepartment();
    const smallest = unit() === "days" ? 0.5 : 1;
    start.min = limits.earliestStartDate ?? "";
    start.max = limits.latestStartDate ?? "";
    amount.min = smallest;
    amount.step = smallest;
    amount.max = limits.maxDurationInHours ?? "";
    $("leaveStartDate-hint").textContent = start.value
        ? day(start.value)
        : `${["The first day that you are away", windowOf(limits)].filter(Boolean).join(", ")}.`;
    const kind = unit() === "days" ? "Working days" : "Whole hours";
    $("leaveDurationInHours-hint").textContent = `${[kind, longest(limits)].filter(Boolean).join(", ")}.`;
    if (limits.maxNoteLength) {
        note.maxLength = limits.maxNoteLength;
        $("note-left").textContent = `${plural(note.maxLength - note.value.length, "character")} left`;
    }
    taken.fillIn(leave());
}

/** As far as it has to do with the calendar; nothing as long as something is missing. */
function leave() {
    const department = form.elements.department.value;
    return department && start.value && amount.value && start.checkValidity() && amount.checkValidity()
        ? { from: start.value, department, unit: unit(), amount: amount.valueAsNumber }
        : undefined;
}

function showDays(days, problem) {
    $("working-days").replaceChildren(...(days ? describe(days) : problem ? [el("p", { class: "small" }, withoutDays(problem))] : []));
}

/** Whoever applies in hours needs no calendar. */
function withoutDays({ errors }) {
    const [error] = errors;
    if (error) {
        return `Which days these are cannot be said: ${error.field} ${error.message}.`;
    }
    return `Which days these are cannot be said now.${unit() === "hours" ? " You can send it all the same." : ""}`;
}

/** The same leave in the other unit, as soon as it is known; until then nothing, which cannot be sent by mistake. */
async function changeUnit() {
    const before = taken.ask();
    const now = unit();
    const known = left.unit === now ? left.amount : "";
    if (amount.value) {
        left = { unit: now === "hours" ? "days" : "hours", amount: amount.value };
    }
    amount.value = "";
    const days = await before?.catch(() => undefined);
    if (!amount.value && unit() === now) {
        amount.value = (days ? (now === "hours" ? days.hours : inDays(days)) : known) ?? "";
        update();
    }
}

function unit() {
    return form.elements.unit.value;
}

/** Days have the hours of the calendar: without it nothing is sent, rather than a guess. */
async function hours() {
    if (unit() === "hours") {
        return amount.valueAsNumber;
    }
    try {
        return (await taken.ask()).hours;
    } catch (problem) {
        throw Object.assign(problem, {
            message: "How many hours these days have is not known now, so nothing was sent. Try again, or say how long in hours.",
            errors: problem.errors.map((it) => ({ ...it, field: FIELDS[it.field] ?? it.field })),
        });
    }
}

async function filledIn() {
    return {
        empEmail: $("empEmail").value.trim() || null,
        empDepartment: form.elements.department.value,
        leaveDurationInHours: await hours(),
        leaveStartDate: start.value,
        note: note.value.trim() || null,
    };
}

/** What the browser can tell without asking the service. */
function missing() {
    const inputs = [$("empEmail"), start, amount].filter((it) => !it.checkValidity());
    const errors = inputs.map((it) => ({ field: it.id, message: complaint(it) }));
    return form.elements.department.value ? errors : [{ field: "empDepartment", message: "Choose a department." }, ...errors];
}

/** The browser's, which speaks its own language, only where it knows as much. */
function complaint(input) {
    const { rangeUnderflow, rangeOverflow } = input.validity;
    if (!rangeUnderflow && !rangeOverflow) {
        return input.validationMessage;
    }
    return input === start
        ? `Must be a day ${windowOf(limits)}.`
        : `Must be at least ${unit() === "days" ? "half a day" : "1 hour"} and ${longest(limits)}.`;
}

async function submit(event) {
    event.preventDefault();
    $("form-error").textContent = "";
    showErrors(form, missing());
    if ($("fields").disabled || form.querySelector("[aria-invalid]")) {
        return;
    }
    lock(true);
    const days = Promise.resolve(taken.ask()).catch(() => undefined);
    try {
        const application = await filledIn();
        const queued = await submitUntilKnown(application, key, showUnknown);
        form.reset();
        left = {};
        key = newKey();
        update();
        form.hidden = true;
        showQueued(application, days, queued, me, again);
    } catch (problem) {
        lock(false);
        $("outcome").hidden = true;
        const others = showErrors(form, problem.errors);
        if (others.length > 0 || !form.querySelector("[aria-invalid]")) {
            $("form-error").textContent = [problem.message, ...others.map((it) => `${it.field} ${it.message}`)].join(" ");
            $("form-error").append(...(problem.status === 401 ? [" ", signInElsewhere()] : []));
        }
    }
}

/** What is filled in stays: this page can send it once the browser is signed in. */
function signInElsewhere() {
    return el("a", { href: "./", target: "_blank" }, "Sign in in another tab, then send it from here.");
}

function again() {
    $("outcome").hidden = true;
    form.hidden = false;
    lock(false);
    clearErrors(form);
    $("heading").focus();
}

/** Nothing is sent twice, and nothing changes while it is on its way. */
function lock(locked) {
    $("fields").disabled = locked;
    $("submit").disabled = locked;
    $("submit").textContent = locked ? "Sending …" : "Send application";
}
