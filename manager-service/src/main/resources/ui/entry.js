import { APPROVE, COMMENT, actionsFor, isOwn } from "./actions.js";
import { changeWord, changedBy } from "./change.js";
import { el, icon } from "./dom.js";
import { ago, leaveInWords } from "./format.js";
import { meanwhile } from "./meanwhile.js";
import { pill } from "./status.js";

/**
 * An application in the list, with what that person may do about it.
 *
 * @param isMine whether all that are listed are the reader's, so that it goes without saying
 * @param act is told the action that is chosen
 */
export function entry(application, me, isMine, act) {
    const { applicationId, empEmail, empDepartment, status, note } = application;
    const when = leaveInWords(application);
    const name = isMine ? when : `${empEmail}, ${when}`;
    const actions = actionsFor(application, me);
    const isSelectable = actions.includes(APPROVE);
    return el(
        "li",
        { class: "card entry", "data-id": applicationId },
        isSelectable ? el("input", { type: "checkbox", "aria-label": `Select ${name}` }) : null,
        el(
            "div",
            { class: "what" },
            el("div", { class: "top" }, el("strong", {}, isMine ? when : empEmail), el("span", { class: "tag" }, empDepartment), isSelectable ? null : pill(status)),
            isMine ? null : el("p", {}, when),
            el("p", { class: "small muted" }, ...submission(application, me, isMine)),
            quote(note),
            meanwhile(application, me, true),
            ...newestChange(application),
        ),
        el(
            "div",
            { class: "actions" },
            ...actions.map((it) => button(it, name, act)),
            el("div", { class: "also" }, button(COMMENT, name, act), timeline(applicationId, name, me)),
        ),
    );
}

const button = (action, name, act) =>
    el(
        "button",
        { type: "button", class: action.kind, "data-action": action.name, "aria-label": `${action.verb}: ${name}`, onclick: () => act(action) },
        icon(action.symbol),
        action.verb,
    );

/** On the board of the result-reader-service. */
const timeline = (id, name, me) =>
    el("a", { class: "button quiet", href: `${me.pages.results}#${id}`, "data-action": "timeline", "aria-label": `Timeline: ${name}` }, "Timeline");

function submission(application, me, isMine) {
    const { empEmail, submittedAt, submittedBy } = application;
    const by = submittedBy && submittedBy !== empEmail ? [" by ", el("bdi", {}, submittedBy)] : [];
    const submitted = submittedAt ? ["Submitted", ...by, " ", ago(submittedAt)] : ["Submitted by an older client"];
    const isOthersToDecide = !isMine && isOwn(application, me) && application.status === "PENDING";
    return isOthersToDecide ? [...submitted, ". Your own: somebody else decides it."] : submitted;
}

/** What happened to it last. An instance of before wrote down decisions only. */
function newestChange({ lastChange, processedBy, processedAt, comment }) {
    if (lastChange) {
        return [step(changeWord(lastChange.change), changedBy(lastChange), lastChange.changedAt), quote(lastChange.comment)];
    }
    return processedBy ? [step("Decided", changedBy({ changedBy: processedBy }), processedAt), quote(comment)] : [];
}

const step = (word, by, at) => el("p", { class: "small muted" }, word, ...by, ...(at ? [" ", ago(at)] : []));

const quote = (text) => (text ? el("blockquote", {}, text) : null);
