import { $, el, icon, write } from "./dom.js";
import { leaveInWords } from "./format.js";
import { asLeave } from "./preview.js";

const outcome = $("outcome");

/**
 * The application is in the queue: where, where its timeline is, and where it can be taken back.
 *
 * @param taken a promise of its working days, or of nothing where they are not known
 */
export function showQueued(application, taken, queued, me, again) {
    const leave = el("p", {}, `${leaveInWords(application)}, ${application.empDepartment}.`);
    taken.then((it) => it && write(leave, `${leaveInWords(asLeave(it))}, ${application.empDepartment}.`));
    show(
        "good",
        "check",
        "Your application is queued",
        leave,
        el("p", {}, "Its timeline shows what becomes of it. ", ...takenBack(application, me)),
        el(
            "dl",
            { class: "facts" },
            fact("Application", queued.applicationId, "wide"),
            fact("Topic", queued.topic),
            fact("Partition", queued.partition),
            fact("Offset", queued.offset),
        ),
        el(
            "div",
            { class: "actions" },
            el("a", { class: "button primary", href: new URL(`#${queued.applicationId}`, me.pages.results) }, "See its timeline"),
            el("button", { type: "button", onclick: again }, "Apply again"),
        ),
    );
}

function takenBack({ empEmail }, me) {
    if (empEmail && empEmail.toLowerCase() !== me.email) {
        return ["Until it is decided, ", el("bdi", {}, empEmail), " can withdraw it under “My leave”."];
    }
    return ["Until it is decided, you can withdraw it under ", el("a", { href: new URL("#mine", me.pages.manager) }, "My leave"), "."];
}

/** Resolves when it is time to try again, and rejects when the person has had enough. */
export function showUnknown(problem, seconds) {
    return new Promise((resolve, reject) => {
        const left = el("p", { class: "muted", "aria-hidden": "true" });
        const tick = () => (left.textContent = `Next try in ${seconds} s`);
        const clock = setInterval(() => (--seconds > 0 ? tick() : next()), 1000);
        const next = () => {
            clearInterval(clock);
            left.textContent = "Trying again …";
            resolve();
        };
        const stop = () => {
            clearInterval(clock);
            reject(problem);
        };
        tick();
        show(
            "wait",
            "question",
            "It is not known whether your application was taken",
            el("p", {}, problem.message),
            el("p", {}, "Trying again is safe: however often it is sent, it stays one application."),
            left,
            el(
                "div",
                { class: "actions" },
                el("button", { type: "button", class: "primary", onclick: next }, "Try now"),
                el("button", { type: "button", onclick: stop }, "Stop trying"),
            ),
        );
    });
}

function show(kind, symbol, title, ...content) {
    const heading = el("h2", { id: "outcome-title", tabindex: "-1" }, title);
    const isNew = outcome.hidden || $("outcome-title")?.textContent !== title;
    outcome.replaceChildren(el("span", { class: `seal ${kind}` }, icon(symbol)), el("div", {}, heading, ...content));
    outcome.hidden = false;
    if (isNew) {
        heading.focus();
    }
}

const fact = (name, value, width = "") =>
    el("div", { class: width }, el("dt", {}, name), el("dd", {}, el("code", {}, String(value))));
