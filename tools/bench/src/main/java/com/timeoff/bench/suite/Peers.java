package com.timeoff.bench.suite;

import com.timeoff.bench.http.HttpLoad;
import com.timeoff.bench.http.Requests;
import com.timeoff.bench.report.Report;
import com.timeoff.bench.report.Section;
import com.timeoff.launcher.part.PartName;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Submissions against other programs on the same broker, which answer after the acknowledgement as well, but ask nobody
 * who he is and check nothing; each with its own linger and with ours. Nobody reads what they write, so manager and
 * reader are stopped for everybody's turn.
 */
record Peers(BenchSuite suite, Plan plan) implements Measurement {

    private static final int CONNECTIONS = 64;
    private static final String NOOP = "noop";
    private static final String TIMEOFF = "timeoff";

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public void measure(Report report) {
        var peers = new LinkedHashMap<String, Peer>();
        suite.own().part(PartName.MANAGER).close();
        suite.own().part(PartName.READER).close();
        try {
            start(peers, report);
            peers.entrySet().removeIf(it -> !isReady(it.getKey(), it.getValue(), report));
            compare(peers, report);
        } finally {
            peers.values().forEach(Peer::close);
            suite.own().part(PartName.MANAGER).start();
            suite.own().part(PartName.READER).start();
            suite.settle();
        }
    }

    private void start(Map<String, Peer> peers, Report report) {
        var programs = new PeerPrograms(suite);
        programs.createTopics();
        peers.put("tutorial", programs.tutorial());
        peers.put("tutorial, linger 0", programs.tutorialWithoutLinger());
        try {
            var jar = QuarkusBuild.jar();
            peers.put("quarkus", programs.quarkus(jar));
            peers.put("quarkus, linger 0", programs.quarkusWithoutLinger(jar));
        } catch (IllegalStateException e) {
            report.missing("quarkus", String.valueOf(e.getMessage()));
        }
    }

    private boolean isReady(String name, Peer peer, Report report) {
        try {
            peer.awaitReady(suite.client());
            return true;
        } catch (RuntimeException e) {
            report.missing(name, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void compare(Map<String, Peer> peers, Report report) {
        var all = new LinkedHashMap<String, Requests>();
        all.put(NOOP, suite.noops().orElseThrow());
        all.put(TIMEOFF, suite.submissions());
        peers.forEach((name, peer) -> all.put(name, peer.requests()));
        // The employee-service is warm already.
        WarmUp.warm(
                peers.values().stream().map(Peer::requests).toList(),
                plan.warmUp().dividedBy(4));
        round(all, report.section("peers_warm_up", "The same before they were warm"));
        var section =
                report.section("peers", "Peers, %d connections; manager and reader stopped".formatted(CONNECTIONS));
        for (var round = 0; round < plan.rounds(); round++) {
            round(all, section);
        }
        var accepted = new LinkedHashMap<String, Double>();
        all.keySet().stream()
                .filter(it -> !it.equals(NOOP))
                .forEach(it -> accepted.put(it, section.median(it, "per_s")));
        report.key("post_vs_noop_64_alone", section.ratio(TIMEOFF, NOOP, "per_s"));
        report.key("peers", accepted);
    }

    private void round(Map<String, Requests> all, Section section) {
        all.forEach((name, requests) -> section.add(name, HttpLoad.closed(requests, CONNECTIONS, plan.time())));
    }
}
