import { $, el } from "./dom.js";
import { clearWhenCorrected, showErrors } from "./fields.js";
import { day, plural } from "./format.js";

const VERBS = { APPROVED: "Approve", DECLINED: "Decline" };
const NAMED = 4;

/** Each has elements of its own, which go with it: what goes on behind a closed one touches no other. */
export function openDialog(applications, decision) {
    const dialog = $("decision").content.firstElementChild.cloneNode(true);
    const $$ = (id) => dialog.querySelector(`#${id}`);
    const form = dialog.querySelector("form");
    const comment = $$("comment");
    /** Of who waits for the next Confirm; nobody while something is on its way. */
    let answer;

    $$("dialog-title").textContent = title(applications.length, VERBS[decision]);
    $$("dialog-list").append(...names(applications));
    $$("comment-need").textContent = decision === "DECLINED" ? "" : "(optional)";
    $$("confirm").textContent = VERBS[decision];
    comment.required = decision === "DECLINED";
    clearWhenCorrected(form);
    form.addEventListener("submit", confirm);
    comment.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            form.requestSubmit();
        }
    });
    $$("cancel").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
        dialog.remove();
        answer?.();
    });
    document.body.append(dialog);
    dialog.showModal();
    comment.focus();

    function confirm(event) {
        event.preventDefault();
        if (answer && isComplete()) {
            lock(true);
            answer(comment.value.trim() || null);
            answer = undefined;
        }
    }

    function isComplete() {
        const missing = comment.required && !comment.value.trim();
        showErrors(form, missing ? [{ field: "comment", message: "Say why: a decline needs a comment." }] : []);
        return !missing;
    }

    /** What was confirmed is what is shown until it is done. */
    function lock(locked) {
        $$("confirm").disabled = locked;
        comment.readOnly = locked;
        $$("progress").textContent = "";
    }

    return {
        isOpen: () => dialog.open,
        close: () => dialog.close(),
        progress: (text) => ($$("progress").textContent = text),

        /** Resolves to the comment of the next Confirm, null without one, or to undefined when it is closed. */
        confirmed() {
            return new Promise((resolve) => (dialog.open ? (answer = resolve) : resolve()));
        },

        /** It can be confirmed again. */
        complain(problem) {
            lock(false);
            const others = showErrors(form, problem.errors);
            if (others.length > 0 || !form.querySelector("[aria-invalid]")) {
                $$("decision-error").textContent = problem.message;
            }
        },
    };
}

const title = (count, verb) => `${verb} ${count === 1 ? "this application" : plural(count, "application")}?`;

const names = (applications) => [
    ...applications.slice(0, NAMED).map((it) => el("li", {}, `${it.empEmail}, ${day(it.leaveStartDate)}`)),
    ...(applications.length > NAMED ? [el("li", {}, `and ${applications.length - NAMED} more`)] : []),
];
