import { get, post, signInAgain } from "./api.js";
import { $, el, icon } from "./dom.js";
import { growingPause } from "./pause.js";

const ROLES = { EMPLOYEE: "Employee", MANAGER: "Manager", HR: "HR", OPERATOR: "Operator" };

/** Builds the head of the page and resolves to who is signed in, as soon as the service says it. */
export async function openShell(page) {
    const header = $("shell");
    const who = el("div", { class: "who" });
    header.append(
        el("a", { class: "brand", href: "./" }, el("img", { src: "ui/logo.svg", alt: "", width: 32, height: 32 }), "TimeOff"),
        el("nav", { "aria-label": "Pages" }),
        who,
        themeToggle(),
    );
    const me = await whoIsThere();
    header.querySelector("nav").append(...links(page, me));
    markCurrent(page);
    who.append(...person(me), me.session ? signOutButton() : "");
    return me;
}

async function whoIsThere() {
    const pause = growingPause();
    for (;;) {
        try {
            return await get("me");
        } catch (problem) {
            say(problem.message, "bad");
            signInAgain(problem);
            if (problem.status >= 400 && problem.status < 500) {
                throw problem;
            }
            await new Promise((done) => setTimeout(done, pause.take()));
        }
    }
}

/** A word at the foot of the page, which screen readers speak; it goes by itself. */
export function say(text, kind = "good") {
    const toast = el("p", { class: `toast ${kind}` }, icon(kind === "good" ? "check" : "question"), text);
    $("toasts").append(toast);
    setTimeout(() => toast.remove(), 7_000);
}

/** What somebody has to read before going on: it stays until it is closed. */
export function sayUntilClosed(text) {
    const close = el("button", { type: "button", class: "quiet", "aria-label": `Close: ${text}` }, "Close");
    const toast = el("div", { class: "toast bad" }, icon("question"), el("p", {}, text), close);
    close.addEventListener("click", () => {
        toast.remove();
        $("heading").focus();
    });
    $("toasts").append(toast);
}

/** Only who decides about the leave of others has one. */
export const hasInbox = ({ role }) => role === "MANAGER" || role === "HR";

/** Operators have no part in leave, and its pages do not let them in. */
const hasLeave = ({ role }) => role !== "OPERATOR";

/** The inbox and the own leave are one page in two views, and so are the results and who is away. */
function leavePages(me) {
    const { employee, manager, results } = me.pages;
    return [
        ["employee", "Apply", employee, ""],
        ...(hasInbox(me) ? [["manager", "Inbox", manager, "#inbox"]] : []),
        ["mine", "My leave", manager, "#mine"],
        ["results", "Results", results, "#"],
        ["away", "Away", results, "#away"],
    ];
}

function links(page, me) {
    const { notifications } = me.pages;
    const pages = [
        ...(hasLeave(me) ? leavePages(me) : []),
        ...(notifications ? [["notifications", "Notifications", notifications, ""]] : []),
    ];
    const here = me.pages[page];
    return pages.map(([name, text, url, view]) => el("a", { href: (url === here ? "./" : url) + view, "data-page": name }, text));
}

/** The link of that page is shown as the one where the reader is. */
export function markCurrent(page) {
    for (const link of document.querySelectorAll("nav [data-page]")) {
        link.dataset.page === page ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
    }
}

function person({ email, name, role, department, manages }) {
    const shown = name ?? email;
    const does = manages.length > 0 ? [`${ROLES[role]} of ${manages.join(", ")}`] : [ROLES[role], department].filter(Boolean);
    return [
        el("span", { class: "avatar", "aria-hidden": "true" }, shown.charAt(0).toUpperCase()),
        el("span", { class: "name" }, el("strong", { id: "me", title: email }, el("bdi", {}, shown)), el("small", {}, [...new Set(does)].join(" · "))),
    ];
}

function signOutButton() {
    return el("button", { type: "button", onclick: signOut }, "Sign out");
}

/** Of this page; the issuer may still know the person, and let her in again without asking. */
async function signOut() {
    try {
        await post("logout");
        document.body.replaceChildren(el("main", {}, el("p", { class: "empty" }, "You are signed out. ", el("a", { href: "./" }, "Sign in again"))));
    } catch (problem) {
        say(problem.message, "bad");
    }
}

function themeToggle() {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const root = document.documentElement.dataset;
    const isDark = () => (root.theme ? root.theme === "dark" : system.matches);
    const button = el("button", { type: "button", class: "quiet round", id: "theme" });
    const show = () => {
        button.replaceChildren(icon(isDark() ? "sun" : "moon"));
        button.setAttribute("aria-label", isDark() ? "Light colours" : "Dark colours");
    };
    button.addEventListener("click", () => {
        const next = isDark() ? "light" : "dark";
        root.theme = next;
        show();
        localStorage.setItem("theme", next);
    });
    system.addEventListener("change", show);
    show();
    return button;
}
