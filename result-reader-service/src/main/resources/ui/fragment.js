// What the address names behind its #: an application, who is away in a month, or neither.

const AWAY = "#away";

export const isAway = () => location.hash === AWAY || location.hash.startsWith(`${AWAY}=`);

/** As 2026-12. Undefined where none is named that there is: the present one is meant. */
export const namedMonth = () => /^#away=(?!0000)(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(location.hash)?.[1];

export const awayIn = (month) => `${AWAY}=${month}`;

export const applicationId = () => (isAway() ? "" : location.hash.slice(1));
