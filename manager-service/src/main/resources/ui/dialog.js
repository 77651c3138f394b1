import { isOwn } from "./actions.js";
import { $, el } from "./dom.js";
import { clearWhenCorrected, showErrors } from "./fields.js";
import { leaveInWords, plural } from "./format.js";
import { meanwhile } from "./meanwhile.js";

const NAMED = 4;

/** Each has elements of its own, which go with it: what goes on behind a closed one touches no other. */
export function openDialog(applications, action, me) {
    const dialog = $("action").content.firstElementChild.cloneNode(true);
    const $$ = (id) => dialog.querySelector(`#${id}`);
    const form = dialog.querySelector("form");
    const comment = $$("comment");
    /** Of who waits for the next Confirm; nobody while something is on its way. */
    let answer;

    $$("dialog-title").textContent = applications.length === 1 ? action.title : `${action.verb} ${plural(applications.length, "application")}?`;
    $$("dialog-list").append(...names(applications, action, me));
    $$("effect").textContent = action.effect ?? "";
    $$("comment-need").textContent = action.needs ? "" : "(optional)";
    $$("confirm").textContent = action.verb;
    comment.required = Boolean(action.needs);
    clearWhenCorrected(form);
    form.addEventListener("submit", confirm);
    comment.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            form.requestSubmit();
        }
    });
    $$("close").addEventListener("click", () => dialog.close());
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
        showErrors(form, missing ? [{ field: "comment", message: action.needs }] : []);
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
                $$("action-error").textContent = problem.message;
            }
        },
    };
}

/** Whoever decides is told once more what else there is on those days; a link there would lose the comment. */
const names = (applications, { path }, me) => [
    ...applications
        .slice(0, NAMED)
        .map((it) => el("li", {}, isOwn(it, me) ? [] : [el("bdi", {}, it.empEmail), ", "], leaveInWords(it), path === "decision" ? meanwhile(it, me, false) : null)),
    ...(applications.length > NAMED ? [el("li", {}, `and ${applications.length - NAMED} more`)] : []),
];
