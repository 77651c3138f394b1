/**
 * An Idempotency-Key. Not randomUUID(), which browsers keep from pages that came over plain HTTP from another machine.
 */
export const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (it) => it.toString(16).padStart(2, "0")).join("");
