import { get, put } from "./api.js";
import { $, el } from "./dom.js";
import { clearErrors, clearWhenCorrected, showErrors } from "./fields.js";
import { day, plural } from "./format.js";
import { say } from "./shell.js";

const WORDS = { APPROVED: ["Approve", "approved"], DECLINED: ["Decline", "declined"] };
const NAMED = 4;

const dialog = $("dialog");
const form = $("decision");
const comment = $("comment");

/** Asks for a comment, decides them all and says what came of it. Resolves to the ids that are pending no longer. */
export function decide(applications, decision) {
    open(applications, decision);
    return new Promise((resolve) => {
        const settled = [];
        form.onsubmit = async (event) => {
            event.preventDefault();
            if (isComplete(decision) && !$("confirm").disabled) {
                $("confirm").disabled = true;
                await decideAll(applications, decision, settled);
                $("confirm").disabled = false;
            }
        };
        dialog.onclose = () => resolve(settled);
    });
}

clearWhenCorrected(form);
$("cancel").addEventListener("click", () => dialog.close());
comment.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        form.requestSubmit();
    }
});

function open(applications, decision) {
    const [verb] = WORDS[decision];
    clearErrors(form);
    form.reset();
    $("dialog-title").textContent = `${verb} ${applications.length === 1 ? "this application" : plural(applications.length, "application")}?`;
    $("dialog-list").replaceChildren(
        ...applications.slice(0, NAMED).map((it) => el("li", {}, `${it.empEmail}, ${day(it.leaveStartDate)}`)),
        ...(applications.length > NAMED ? [el("li", {}, `and ${applications.length - NAMED} more`)] : []),
    );
    $("comment-need").textContent = decision === "DECLINED" ? "" : "(optional)";
    comment.required = decision === "DECLINED";
    $("confirm").textContent = verb;
    dialog.showModal();
    comment.focus();
}

function isComplete(decision) {
    const missing = decision === "DECLINED" && !comment.value.trim();
    showErrors(form, missing ? [{ field: "comment", message: "Say why: a decline needs a comment." }] : []);
    return !missing;
}

/** One after the other; what failed can be tried again, and the same decision twice is one. */
async function decideAll(applications, decision, settled) {
    const open = applications.filter((it) => !settled.includes(it.applicationId));
    const others = [];
    try {
        for (const application of open) {
            others.push(await decideOne(application, decision));
            settled.push(application.applicationId);
        }
    } catch (problem) {
        const strangers = showErrors(form, problem.errors);
        if (strangers.length > 0 || !form.querySelector("[aria-invalid]")) {
            $("decision-error").textContent = problem.message;
        }
        return;
    }
    report(open, decision, others.filter(Boolean));
    dialog.close();
}

/** Resolves to what somebody else had decided before, in words, or to nothing. */
async function decideOne({ applicationId, empEmail }, decision) {
    const path = `leave-applications/${applicationId}`;
    try {
        await put(`${path}/decision`, { decision, comment: comment.value.trim() || null });
    } catch (problem) {
        if (problem.status !== 409) {
            throw problem;
        }
        const { status, processedBy } = await get(path);
        return `${empEmail}: ${processedBy} had ${WORDS[status][1]} it before`;
    }
}

function report(applications, decision, others) {
    const count = applications.length - others.length;
    if (count > 0) {
        const what = applications.length === 1 ? applications[0].empEmail : plural(count, "application");
        say(`${what}: ${WORDS[decision][1]}`);
    }
    others.forEach((it) => say(it, "wait"));
}
