/**
 * Shows items at the end of an element, each by an element of its own, which stays until the item is another one: so do
 * the focus and the place of a screen reader. Of what is replaced, what has the focus is found again by its data-key.
 *
 * @param build makes the element of an item, whose "key" no other has
 */
export function keyed(parent, build) {
    const before = parent.childElementCount;
    let shown = new Map();

    function show(items) {
        const { activeElement } = document;
        const focused = parent.contains(activeElement) ? activeElement.dataset.key : undefined;
        const next = new Map(items.map((item) => [item.key, entry(item)]));
        shown.forEach((it, key) => it.node !== next.get(key)?.node && it.node.remove());
        shown = next;
        [...next.values()].forEach(({ node }, index) => {
            const there = parent.children[before + index];
            if (there !== node) {
                parent.insertBefore(node, there ?? null);
            }
        });
        if (focused && !activeElement.isConnected) {
            const again = [...parent.querySelectorAll("[data-key]")].find((it) => it.dataset.key === focused);
            (again ?? document.getElementById("heading")).focus({ preventScroll: true });
        }
    }

    function entry(item) {
        const text = JSON.stringify(item);
        const known = shown.get(item.key);
        return known?.text === text ? known : { text, node: build(item) };
    }

    return show;
}
