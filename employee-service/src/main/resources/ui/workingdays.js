import { get } from "./api.js";

const AFTER_MS = 250;

/**
 * The working days of the leave that is being filled in. The service is asked when nothing has changed for a moment, and
 * what it answers when something else is filled in by then is dropped.
 *
 * @param show is called with the days, with nothing and the problem, or with nothing while they are not known
 */
export function workingDays(show) {
    let wanted;
    let answer;
    let timer;

    function ask() {
        clearTimeout(timer);
        return wanted && (answer ??= request(wanted));
    }

    function request(leave) {
        const mine = get("working-days", question(leave)).then((it) => (isHalf(leave) ? endingWithHalf(it) : it));
        mine.then(
            (days) => answer === mine && show(days),
            (problem) => {
                if (answer === mine) {
                    answer = undefined; // so that it is asked again
                    show(undefined, problem);
                }
            },
        );
        return mine;
    }

    return {
        /** What is filled in by now; nothing where that is no leave yet. */
        fillIn(leave) {
            if (JSON.stringify(leave) === JSON.stringify(wanted)) {
                return;
            }
            clearTimeout(timer);
            wanted = leave;
            answer = undefined;
            show();
            timer = leave && setTimeout(ask, AFTER_MS);
        },

        /** Resolves to the days, rejects where the service does not say them; nothing where there is no leave yet. */
        ask,
    };
}

const question = ({ from, department, unit, amount }) => ({ from, department, [unit]: Math.ceil(amount) });

const isHalf = ({ unit, amount }) => unit === "days" && !Number.isInteger(amount);

/** Hours are whole: of a last day of seven hours, half are four. */
function endingWithHalf(taken) {
    const last = taken.days.at(-1);
    const half = halfOf(last);
    return { ...taken, hours: taken.hours - last.hours + half, days: [...taken.days.slice(0, -1), { ...last, hours: half }] };
}

const halfOf = ({ of }) => Math.ceil(of / 2);

/** How many days they are, the last perhaps a half one; nothing where it is another part. */
export function inDays({ days }) {
    const last = days.at(-1);
    if (last.hours === last.of) {
        return days.length;
    }
    return last.hours === halfOf(last) ? days.length - 0.5 : undefined;
}
