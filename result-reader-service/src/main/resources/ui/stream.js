import { address } from "./api.js";

const AGAIN_MS = 5000;

/**
 * Listens to results as they are announced. The browser goes on by itself where a connection broke off; where the
 * service refused one, it is asked again after a while.
 */
export function listen({ opened, received, live }) {
    const source = new EventSource(address("leave-application-results/stream"));
    source.onopen = () => {
        live(true);
        opened();
    };
    source.addEventListener("result", (event) => received(JSON.parse(event.data)));
    source.onerror = () => {
        live(false);
        if (source.readyState === EventSource.CLOSED) {
            setTimeout(() => listen({ opened, received, live }), AGAIN_MS);
        }
    };
}
