package com.timeoff.reader.result.web;

import com.timeoff.reader.result.HistoryEntry;
import java.util.List;

/** In the order in which it was done. */
record HistoryResponse(List<HistoryEntry> items) {

    static final String EXAMPLE = """
            {"items":[{"revision":0,"change":"SUBMITTED","status":"PENDING","changedBy":"alice@example.com",\
            "changedByName":null,"comment":"Moving house","changedAt":"2026-11-24T08:00:00Z"},\
            {"revision":1,"change":"APPROVED","status":"APPROVED","changedBy":"mia@example.com",\
            "changedByName":"Mia","comment":"Enjoy!","changedAt":"2026-11-24T08:05:00Z"}]}""";
}
