import { del, get, post, signInAgain } from "./api.js";
import { ask } from "./ask.js";
import { copy } from "./copy.js";
import { $, el, write } from "./dom.js";
import { feedEntry, whose } from "./feed.js";
import { plural } from "./format.js";
import { keyed } from "./keyed.js";
import { offered } from "./offered.js";

/**
 * Makes, lists and revokes addresses of calendars. A secret one is in the elements of the dialog alone, which go with it:
 * neither the page's address nor anything that the browser keeps has it.
 */
export function openFeeds(me, seesColleagues) {
    const dialog = $("feeds-template").content.firstElementChild.cloneNode(true);
    const $$ = (id) => dialog.querySelector(`#feeds-${id}`);
    const show = keyed($$("list"), (feed) => feedEntry(feed, () => revoke(feed)));
    let isMaking = false;

    $$("whose").append(...offered(me, seesColleagues).map((it) => el("option", { value: JSON.stringify(it) }, whose(it))));
    $$("form").addEventListener("submit", make);
    $$("copy").addEventListener("click", copyUrl);
    $$("url").addEventListener("focus", () => $$("url").select());
    $$("close").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    load();

    async function load() {
        try {
            const { items } = await get("calendar-feeds");
            show(items.map((it) => ({ key: it.id, ...it })));
            write($$("state"), items.length === 0 ? "None yet." : plural(items.length, "address", "addresses"));
        } catch (problem) {
            signInAgain(problem);
            write($$("state"), `They cannot be listed: ${problem.message}`);
        }
    }

    /** A double click makes one. */
    async function make(event) {
        event.preventDefault();
        if (isMaking) {
            return;
        }
        isMaking = true;
        write($$("error"), "");
        try {
            const { url } = await post("calendar-feeds", JSON.parse($$("whose").value));
            $$("url").value = url;
            write($$("copied"), "");
            $$("made").hidden = false;
            $$("url").focus();
            await load();
        } catch (problem) {
            signInAgain(problem);
            write($$("error"), problem.message);
        }
        isMaking = false;
    }

    async function copyUrl() {
        write($$("copied"), "");
        write($$("copied"), (await copy($$("url"))) ? "Copied." : "It cannot be copied from here: it is selected, press Ctrl+C or ⌘C.");
    }

    /** One that is gone before is as good as revoked. */
    async function revoke(feed) {
        const text = "Calendar applications that read this address show its leave no longer. It cannot be made valid again.";
        if (!(await ask(`Revoke the address of ${whose(feed).toLowerCase()}?`, text, "Revoke"))) {
            return;
        }
        write($$("error"), "");
        try {
            await del(`calendar-feeds/${feed.id}`);
        } catch (problem) {
            signInAgain(problem);
            if (problem.status !== 404) {
                write($$("error"), problem.message);
                return;
            }
        }
        $$("made").hidden = true;
        $$("url").value = "";
        $$("title").focus();
        await load();
    }
}
