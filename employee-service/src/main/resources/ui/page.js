import { DEPARTMENTS, HOURS_A_DAY, day, duration, plural } from "./format.js";
import { $, el } from "./dom.js";
import { clearErrors, clearWhenCorrected, showErrors } from "./fields.js";
import { newKey } from "./key.js";
import { askForLimits, longest, windowOf } from "./limits.js";
import { openShell } from "./shell.js";
import { showQueued, showUnknown } from "./outcome.js";
import { submitUntilKnown } from "./submission.js";

const form = $("form");
const start = $("leaveStartDate");
const amount = $("leaveDurationInHours");
const note = $("note");

// One for what is filled in now: whatever is pressed, and however often, it is one application.
let key = newKey();
let limits = {};

const me = await openShell("employee");
$("forWhom").hidden = me.role !== "HR";
$("empDepartment").append(...Object.entries(DEPARTMENTS).map(departmentChoice));
clearWhenCorrected(form);
amount.addEventListener("wheel", scrollOnly, { passive: false });
document.addEventListener("visibilitychange", keepLimits);
form.addEventListener("input", () => {
    key = newKey();
    describe();
});
form.addEventListener("change", changeUnit);
form.addEventListener("submit", submit);
describe();
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
        describe();
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

/** What has been filled in so far, in words. */
function describe() {
    keepDepartment();
    const unit = hoursPerUnit();
    start.min = limits.earliestStartDate ?? "";
    start.max = limits.latestStartDate ?? "";
    amount.min = unit === 1 ? 1 : 0.5;
    amount.step = unit === 1 ? 1 : 0.5;
    amount.max = limits.maxDurationInHours ? limits.maxDurationInHours / unit : "";
    $("leaveStartDate-hint").textContent = start.value
        ? day(start.value)
        : `${["The first day that you are away", windowOf(limits)].filter(Boolean).join(", ")}.`;
    $("leaveDurationInHours-hint").textContent = amount.value
        ? duration(hours())
        : `${["A day is 8 hours", longest(limits)].filter(Boolean).join(", ")}.`;
    if (limits.maxNoteLength) {
        note.maxLength = limits.maxNoteLength;
        $("note-left").textContent = `${plural(note.maxLength - note.value.length, "character")} left`;
    }
}

/** The same time in the other unit. */
function changeUnit({ target }) {
    if (target.name === "unit") {
        amount.value = amount.value && (target.value === "1" ? amount.value * HOURS_A_DAY : amount.value / HOURS_A_DAY);
        describe();
    }
}

function hoursPerUnit() {
    return Number(form.elements.unit.value);
}

function hours() {
    return amount.value * hoursPerUnit();
}

function filledIn() {
    return {
        empEmail: $("empEmail").value.trim() || null,
        empDepartment: form.elements.department.value,
        leaveDurationInHours: hours(),
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
        : `Must be at least ${duration(amount.min * hoursPerUnit())} and ${longest(limits)}.`;
}

async function submit(event) {
    event.preventDefault();
    $("form-error").textContent = "";
    showErrors(form, missing());
    if ($("fields").disabled || form.querySelector("[aria-invalid]")) {
        return;
    }
    const application = filledIn();
    lock(true);
    try {
        const queued = await submitUntilKnown(application, key, showUnknown);
        form.reset();
        key = newKey();
        describe();
        form.hidden = true;
        showQueued(application, queued, me, again);
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
