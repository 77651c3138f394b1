import { $, write } from "./dom.js";
import { showPreferences } from "./preferences.js";
import { openShell, say } from "./shell.js";

const me = await openShell("notifications");
if (me.role === "OPERATOR") {
    await openDeliveries();
} else {
    showPreferences(me);
}

/** Nobody else needs the module, and nobody else may call what it calls. */
async function openDeliveries() {
    write($("summary"), "What could not be delivered.");
    $("deliveries").hidden = false;
    try {
        const { showDeliveries } = await import("./deliveries.js");
        showDeliveries($("deliveries"));
    } catch {
        say("The page could not be loaded. Load it again.", "bad");
    }
}
