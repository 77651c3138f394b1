import { get } from "./api.js";
import { MAX_DAYS, drawChart, lastDays } from "./chart.js";
import { $ } from "./dom.js";
import { growingPause } from "./pause.js";

const AT_LEAST_MS = 1_000;
/** A service that takes long is asked less often. */
const TIMES_AS_LONG = 10;

let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Keeps the chart as the service counts, with those filters; without any there is none. */
export function keepChart(filters) {
    const pause = growingPause();
    let counts = [];
    let asking = new AbortController();
    let isAsking = false;
    let isStale = false;
    let notBefore = 0;
    let timer;
    let drawing;

    function changed() {
        isStale = Boolean(filters());
        if (isStale && !isAsking) {
            timer ??= setTimeout(ask, Math.max(0, notBefore - performance.now()));
        }
    }

    function startOver() {
        asking.abort();
        clearTimeout(timer);
        timer = undefined;
        notBefore = 0;
        counts = [];
        if (!filters()) {
            draw();
        }
        changed();
    }

    async function ask() {
        timer = undefined;
        isAsking = true;
        isStale = false;
        const mine = (asking = new AbortController());
        const since = performance.now();
        try {
            counts = (await get("leave-application-results/counts", { ...period(), zone, ...filters() }, mine.signal)).items;
            pause.reset();
            rest(Math.max(AT_LEAST_MS, TIMES_AS_LONG * (performance.now() - since)));
        } catch (problem) {
            if (problem.errors?.some((it) => it.field === "zone") && zone !== "UTC") {
                zone = "UTC"; // The browser knows a zone that the service does not.
                isStale = true;
            } else if (problem.errors?.some((it) => it.field === "empEmail")) {
                counts = []; // Nobody has half of an e-mail.
                rest(AT_LEAST_MS);
            } else if (!mine.signal.aborted) {
                isStale = true;
                rest(pause.take());
            }
        }
        isAsking = false;
        if (isStale) {
            changed();
        }
    }

    function rest(pauseMs) {
        notBefore = performance.now() + pauseMs;
        draw();
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
