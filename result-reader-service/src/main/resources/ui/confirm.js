import { $ } from "./dom.js";

/** Asks in a dialog above all others. Resolves to whether the answer is yes; the focus goes back to where it was. */
export function confirm(title, text, yes) {
    const dialog = $("question").content.firstElementChild.cloneNode(true);
    dialog.querySelector("h2").textContent = title;
    dialog.querySelector("p").textContent = text;
    dialog.querySelector("#question-yes").textContent = yes;
    document.body.append(dialog);
    dialog.showModal();
    return new Promise((resolve) =>
        dialog.addEventListener("close", () => {
            dialog.remove();
            resolve(dialog.returnValue === "yes");
        }),
    );
}
