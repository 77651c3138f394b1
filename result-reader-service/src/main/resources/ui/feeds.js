import { del, get, post, signInAgain } from "./api.js";
import { confirm } from "./confirm.js";
import { copy } from "./copy.js";
import { $, el, write } from "./dom.js";
import { feedEntry, nameOf, whose } from "./feed.js";
import { plural } from "./format.js";
import { keyed } from "./keyed.js";
import { refresher } from "./refresh.js";

/**
 * Makes, lists and revokes addresses of calendars. A secret one is in the elements of the dialog alone, which go with it:
 * neither the page's address nor anything that the browser keeps has it.
 */
export function openFeeds() {
    const dialog = $("feeds-template").content.firstElementChild.cloneNode(true);
    const $$ = (id) => dialog.querySelector(`#feeds-${id}`);
    const show = keyed($$("list"), (feed) => feedEntry(feed, () => revoke(feed)));
    const refresh = refresher(load, failed);
    let isMaking = false;
    /** The one whose address is shown, by its id. */
    let made;

    $$("form").addEventListener("submit", make);
    $$("copy").addEventListener("click", copyUrl);
    $$("url").addEventListener("focus", () => $$("url").select());
    $$("close").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
        refresh.stop();
        dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
    refresh.changed();

    async function load(signal) {
        const { items, scopes } = await get("calendar-feeds", {}, signal);
        offer(scopes);
        const allowed = scopes.map(valueOf);
        show(items.map((it) => ({ key: it.id, isRefused: !allowed.includes(valueOf(it)), ...it })));
        write($$("state"), items.length === 0 ? "None yet." : plural(items.length, "address", "addresses"));
    }

    /** Nobody asks for a dialog that is closed meanwhile. */
    function loadAgain() {
        if (dialog.open) {
            refresh.startOver();
        }
    }

    function failed(problem) {
        signInAgain(problem);
        write($$("state"), `They cannot be listed, which is tried again: ${problem.message}`);
    }

    /** What is chosen stays, as long as that person may still have it. */
    function offer(scopes) {
        const select = $$("whose");
        const chosen = select.value;
        const isSame = scopes.map(valueOf).join() === [...select.options].map((it) => it.value).join();
        if (!isSame) {
            select.replaceChildren(...scopes.map((it) => el("option", { value: valueOf(it), selected: valueOf(it) === chosen }, whose(it))));
        }
        $$("make").disabled = scopes.length === 0;
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
            const { id, url } = await post("calendar-feeds", JSON.parse($$("whose").value));
            made = id;
            $$("url").value = url;
            write($$("copied"), "");
            $$("made").hidden = false;
            $$("url").focus();
            loadAgain();
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
        const text =
            "Nobody can read it any more, and it cannot be made valid again. What a calendar application has read already may stay there.";
        if (!(await confirm(`Revoke the address of “${nameOf(feed)}”?`, text, "Revoke"))) {
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
        if (feed.id === made) {
            $$("made").hidden = true;
            $$("url").value = "";
        }
        $$("title").focus();
        loadAgain();
    }
}

const valueOf = ({ scope, department }) => JSON.stringify({ scope, department });
