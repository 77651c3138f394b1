import { DEPARTMENTS, HOURS_A_DAY, dateOf, day, duration, plural } from "./format.js";
import { $, el } from "./dom.js";
import { clearErrors, clearWhenCorrected, showErrors } from "./fields.js";
import { openShell } from "./shell.js";
import { showQueued, showUnknown } from "./outcome.js";
import { newKey, submitUntilKnown } from "./submission.js";

const MAX_HOURS = 2000;

const form = $("form");
const start = $("leaveStartDate");
const amount = $("leaveDurationInHours");
const note = $("note");

// One for what is filled in now: whatever is pressed, and however often, it is one application.
let key = newKey();

const me = await openShell("employee");
$("forWhom").hidden = me.role !== "HR";
$("empDepartment").append(...Object.entries(DEPARTMENTS).map(departmentChoice));
start.min = dateOf(yearsFromNow(-1));
start.max = dateOf(yearsFromNow(2));
clearWhenCorrected(form);
form.addEventListener("input", () => {
    key = newKey();
    describe();
});
form.addEventListener("change", changeUnit);
form.addEventListener("submit", submit);
describe();
$("submit").disabled = false;

function departmentChoice([code, name]) {
    const radio = el("input", { type: "radio", name: "department", value: code, checked: code === me.department });
    return el("label", {}, radio, el("span", {}, code), " ", el("small", {}, name));
}

function yearsFromNow(years) {
    const date = new Date();
    date.setFullYear(date.getFullYear() + years);
    return date;
}

/** What has been filled in so far, in words. */
function describe() {
    const unit = hoursPerUnit();
    amount.min = unit === 1 ? 1 : 0.5;
    amount.step = unit === 1 ? 1 : 0.5;
    amount.max = MAX_HOURS / unit;
    $("leaveStartDate-hint").textContent = start.value ? day(start.value) : "The first day that you are away.";
    $("leaveDurationInHours-hint").textContent = amount.value ? duration(hours()) : "A day is 8 hours.";
    $("note-left").textContent = `${plural(note.maxLength - note.value.length, "character")} left`;
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
    const errors = inputs.map((it) => ({ field: it.id, message: it.validationMessage }));
    return form.elements.department.value ? errors : [{ field: "empDepartment", message: "Choose a department." }, ...errors];
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
        showQueued(application, queued, me.pages.results, again);
    } catch (problem) {
        lock(false);
        $("outcome").hidden = true;
        const strangers = showErrors(form, problem.errors);
        if (strangers.length > 0 || !form.querySelector("[aria-invalid]")) {
            $("form-error").textContent = [problem.message, ...strangers.map((it) => `${it.field} ${it.message}`)].join(" ");
        }
    }
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
