package com.timeoff.bench.suite;

import com.timeoff.bench.http.HttpLoad;
import com.timeoff.bench.http.Requests;
import com.timeoff.bench.report.Report;
import com.timeoff.bench.report.Section;
import com.timeoff.launcher.part.PartName;
import com.timeoff.models.Topics;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The list, its deep pages and single items, with a tenth of the results stored and with all. */
record Reading(BenchSuite suite, Plan plan) implements Measurement {

    private static final int CONNECTIONS = 16;
    private static final int AT_ONCE = 20_000;
    private static final int PAGE = 200;

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public void measure(Report report) {
        var section = report.section("reading", "GETs, %d connections, by results stored".formatted(CONNECTIONS));
        for (var stored : List.of(plan.stored() / 10, plan.stored())) {
            fillUpTo(stored);
            read(section, stored);
        }
        report.key(
                "deep_page_vs_first",
                section.ratio("deep page, " + plan.stored(), "first page, " + plan.stored(), "p50_ms"));
    }

    private void fillUpTo(long stored) {
        for (var missing = stored - count(); missing > 0; missing = stored - count()) {
            var some = (int) Math.min(AT_ONCE, missing);
            suite.producer().sendAll(suite.events().results(Topics.LEAVE_APPLICATIONS_RESULTS, some));
        }
        suite.settle();
    }

    private long count() {
        return suite.lag().count(Topics.LEAVE_APPLICATIONS_RESULTS);
    }

    private void read(Section section, int stored) {
        var deep = cursor(count() / 2 / PAGE);
        var targets = new LinkedHashMap<String, List<URI>>();
        targets.put("first page", List.of(results("?limit=50")));
        targets.put("deep page", List.of(results("?limit=50&cursor=" + deep)));
        targets.put("one", items(deep));
        for (var round = 0; round <= plan.rounds(); round++) {
            var isWarm = round > 0;
            targets.forEach((name, uris) -> {
                var measured = HttpLoad.closed(Requests.get(uris), CONNECTIONS, plan.time());
                if (isWarm) {
                    section.add(name + ", " + stored, measured);
                }
            });
        }
    }

    /** Page by page, as a client would get there. */
    private String cursor(long pages) {
        var cursor = nextCursor(page(""));
        for (var number = 1; number < pages; number++) {
            cursor = nextCursor(page("&cursor=" + cursor));
        }
        return cursor;
    }

    private List<URI> items(String cursor) {
        var items = new ArrayList<URI>();
        page("&cursor=" + cursor)
                .path("items")
                .forEach(it -> items.add(results("/" + it.path("applicationId").asString())));
        return items;
    }

    private JsonNode page(String query) {
        return suite.client().getJson(results("?limit=" + PAGE + query));
    }

    private static String nextCursor(JsonNode page) {
        return page.path("nextCursor").asString();
    }

    private URI results(String rest) {
        return suite.address(PartName.READER).resolve("/leave-application-results" + rest);
    }
}
