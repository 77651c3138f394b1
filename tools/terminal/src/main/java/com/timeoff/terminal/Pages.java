package com.timeoff.terminal;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A list that a service hands out page by page. */
record Pages(Service service, String path, Query query) {

    private static final int LARGEST_PAGE = 200;

    /** As many items as there are, but no more than the limit. */
    List<ServiceResponse> upTo(int limit) {
        List<ServiceResponse> pages = new ArrayList<>();
        String cursor = null;
        int missing = limit;
        do {
            ServiceResponse page = service.get(query.with("limit", Math.min(missing, LARGEST_PAGE))
                    .with("cursor", cursor)
                    .on(path));
            pages.add(page);
            missing -= items(page).size();
            cursor = next(page);
        } while (!cursor.isEmpty() && missing > 0);
        return pages;
    }

    static List<JsonObject> items(ServiceResponse page) {
        return Json.objects(page.json(), "items");
    }

    /** Whether there is more behind them. */
    static boolean goOn(List<ServiceResponse> pages) {
        return !next(pages.get(pages.size() - 1)).isEmpty();
    }

    /** The cursor of the page behind it; empty if it is the last one. */
    private static String next(ServiceResponse page) {
        return Json.text(page.json(), "nextCursor");
    }
}
