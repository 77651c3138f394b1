import { get } from "./api.js";

const MAX_PAGE = 200;

/** As many as are wanted, page by page, and whether there are more. */
export async function load(filter, wanted, signal) {
    const items = [];
    let cursor;
    do {
        const limit = Math.min(MAX_PAGE, wanted - items.length);
        const page = await get("leave-applications", { ...filter, limit, cursor }, signal);
        items.push(...page.items);
        cursor = page.nextCursor;
    } while (cursor && items.length < wanted);
    return { items, hasMore: Boolean(cursor) };
}
