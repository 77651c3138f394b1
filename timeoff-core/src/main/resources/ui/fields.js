import { $ } from "./dom.js";

/**
 * Shows each error below the field it names: the element with that id, and the one with -error behind it. Moves the
 * focus to the first. What names no field here is returned.
 */
export function showErrors(form, errors) {
    clearErrors(form);
    const others = errors.filter(({ field }) => !$(`${field}-error`) || !form.contains($(field)));
    const shown = errors.filter((it) => !others.includes(it));
    for (const { field, message } of shown) {
        $(field).setAttribute("aria-invalid", "true");
        $(`${field}-error`).textContent = message.charAt(0).toUpperCase() + message.slice(1);
    }
    const first = form.querySelector("[aria-invalid]");
    (first?.matches("input, textarea, select") ? first : first?.querySelector("input"))?.focus();
    return others;
}

export function clearErrors(form) {
    form.querySelectorAll("[aria-invalid]").forEach((it) => it.removeAttribute("aria-invalid"));
    form.querySelectorAll(".error").forEach((it) => (it.textContent = ""));
}

/** What is being corrected is no longer complained about, by whichever control of its field. */
export const clearWhenCorrected = (form) =>
    form.addEventListener("input", ({ target }) => {
        const invalid = target.closest(".field")?.querySelector("[aria-invalid]");
        if (invalid) {
            invalid.removeAttribute("aria-invalid");
            $(`${invalid.id}-error`).textContent = "";
        }
    });
