/** Whether it is copied. Pages that came over plain HTTP from another machine have no clipboard, but the way of before. */
export async function copy(input) {
    try {
        await navigator.clipboard.writeText(input.value);
        return true;
    } catch {
        input.focus();
        input.select();
        return document.execCommand("copy");
    }
}
