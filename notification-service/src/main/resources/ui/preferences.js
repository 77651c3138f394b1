import { get, put, signInAgain } from "./api.js";
import { $, el, write } from "./dom.js";
import { growingPause } from "./pause.js";
import { say } from "./shell.js";

const PATH = "notification-preferences";

/**
 * What there is to refuse, in words. Everybody sees all of it: who decides on leave is not only a matter of the role, and may
 * change.
 */
const KINDS = {
    WAITING: {
        title: "Something waits for my decision",
        hint: "For managers and HR: an application, or a request to cancel approved leave.",
    },
    DECISION: {
        title: "What becomes of my own leave",
        hint: "It is approved, declined or cancelled, or stays as it is.",
    },
    REMINDER: {
        title: "Something has waited for long",
        hint: "For managers and HR: a reminder, some working days after it began to wait.",
    },
};

/** Kinds that the service has and this page does not know are left alone. */
let saved = {};
let saving = Promise.resolve();
let unsaved = 0;

/** The boxes of that person, as soon as the service says how they are; a box that is changed is saved at once. */
export async function showPreferences(me) {
    await load();
    $("kinds").append(...Object.keys(KINDS).filter((kind) => kind in saved).map(choice));
    $("preferences").hidden = false;
    write($("summary"), `Mails go to ${me.email}.`);
    document.addEventListener("visibilitychange", loadAgain);
}

async function load() {
    const pause = growingPause();
    for (;;) {
        try {
            return keep(await get(PATH));
        } catch (problem) {
            write($("summary"), `They cannot be shown, which is tried again: ${problem.message}`);
            signInAgain(problem);
            await new Promise((done) => setTimeout(done, pause.take()));
        }
    }
}

/** Somebody may have followed the link in a mail meanwhile. */
function loadAgain() {
    if (!document.hidden) {
        saving = saving.then(async () => {
            try {
                keep(await get(PATH));
            } catch (problem) {
                signInAgain(problem);
            }
        });
    }
}

function choice(kind) {
    const { title, hint } = KINDS[kind];
    const box = el("input", { type: "checkbox", id: kind, name: kind, checked: saved[kind], "aria-describedby": `${kind}-hint` });
    box.addEventListener("change", () => change(kind, box.checked));
    return el("div", { class: "preference" }, box, el("label", { for: kind }, title), el("p", { class: "hint", id: `${kind}-hint` }, hint));
}

/** One after the other, so that the last click is what is kept. */
function change(kind, mail) {
    unsaved++;
    saving = saving.then(() => save(kind, mail));
}

async function save(kind, mail) {
    try {
        keep(await put(PATH, { preferences: [{ kind, mail }] }));
        say(`${KINDS[kind].title}: mails are ${mail ? "on" : "off"}.`);
    } catch (problem) {
        signInAgain(problem);
        say(`It was not saved: ${problem.message}`, "bad");
    }
    unsaved--;
    show();
}

function keep({ preferences }) {
    saved = Object.fromEntries(preferences.map(({ kind, mail }) => [kind, mail]));
    show();
}

/** As the service has it, unless clicks are still on their way there. */
function show() {
    if (unsaved === 0) {
        document.querySelectorAll("#kinds input").forEach((box) => (box.checked = saved[box.name]));
    }
}
