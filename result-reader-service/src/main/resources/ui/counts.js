import { get } from "./api.js";
import { MAX_DAYS, drawChart, lastDays } from "./chart.js";
import { $ } from "./dom.js";
import { refresher } from "./refresh.js";

let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Keeps the chart as the service counts, with those filters; without any there is none. */
export function keepChart(filters) {
    const refresh = refresher(ask);
    let counts = [];
    let drawing;

    function changed() {
        if (filters()) {
            refresh.changed();
        }
    }

    function startOver() {
        counts = [];
        if (filters()) {
            refresh.startOver();
        } else {
            refresh.stop();
            draw();
        }
    }

    async function ask(signal) {
        try {
            counts = await count(signal);
        } catch (problem) {
            if (!problem.errors?.some((it) => it.field === "empEmail")) {
                throw problem;
            }
            counts = []; // Nobody has half of an e-mail.
        }
        draw();
    }

    async function count(signal) {
        try {
            return (await get("leave-application-results/counts", { ...period(), zone, ...filters() }, signal)).items;
        } catch (problem) {
            if (zone === "UTC" || !problem.errors?.some((it) => it.field === "zone")) {
                throw problem;
            }
            zone = "UTC"; // The browser knows a zone that the service does not.
            return count(signal);
        }
    }

    function draw() {
        cancelAnimationFrame(drawing);
        drawing = requestAnimationFrame(() => drawChart(counts));
    }

    new ResizeObserver(draw).observe($("bars"));
    return { changed, startOver };
}

function period() {
    const days = lastDays(MAX_DAYS);
    return { from: days[0], to: days.at(-1) };
}
