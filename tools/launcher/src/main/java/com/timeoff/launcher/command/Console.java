package com.timeoff.launcher.command;

import com.timeoff.launcher.broker.BrokerUsers;
import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import com.timeoff.launcher.process.Progress;
import com.timeoff.launcher.secret.DemoPerson;
import com.timeoff.launcher.secret.Secrets;
import com.timeoff.launcher.suite.Suite;
import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code ./timeoff up} says. */
record Console(PrintStream out) implements Progress {

    static final String DEMO_PEOPLE = """
            The demo people are on, for this machine only; everybody's password is the first name:
              alice@example.com (IT), bob@example.com (HR), mia@example.com (manager of IT and OPS),
              hugo@example.com (manager of HR), helen@example.com (HR, for everybody),
              otto@example.com (looks after the services)""";

    @Override
    public void ready(Part part, Duration took) {
        out.println(line(part.name(), part.address(), took));
    }

    @Override
    public void remark(String text) {
        out.println(text);
    }

    static String line(PartName name, String address, Duration took) {
        return String.format(
                Locale.ROOT, "%-22s %-22s ready in %.1f s", name.label(), address, took.toMillis() / 1000.0);
    }

    void welcome(Suite suite, Home home) {
        out.println();
        out.println("Everything runs; Ctrl-C stops it. Data and logs: " + home.path());
        out.println("  apply    " + suite.employee());
        out.println("  decide   " + suite.manager());
        out.println("  results  " + suite.reader());
        out.println("  notify   " + suite.notifications());
        out.println("  schemas  " + suite.registry());
        out.println("  kafka    " + suite.bootstrapServers());
        out.println("  postgres " + suite.part(PartName.POSTGRES).address());
        out.println("The first four are pages for a browser, and say at /docs how to call them.");
        if (System.getenv("SPRING_MAIL_HOST") == null) {
            out.println("No SPRING_MAIL_HOST is set: mails become files in " + home.mails());
        }
        Optional<Secrets> secrets = home.usedSecrets();
        out.println(secrets.map(it -> people(it, home)).orElse(DEMO_PEOPLE));
        out.println("A first application:");
        String caller = secrets.isPresent() ? "alice@example.com" : "alice@example.com:alice";
        out.println("  " + firstCall(caller, suite.employee().toString(), LocalDate.now()));
    }

    private static String people(Secrets secrets, Home home) {
        return DemoPerson.ALL.stream()
                .map(it -> String.format(Locale.ROOT, "  %-18s %s%n", it.email(), secrets.of(it)))
                .collect(Collectors.joining(
                        "",
                        "Nobody is let in without a password, not by Kafka and the registry either. The people's:\n",
                        "The others are in " + secrets.file() + ",\nand for Kafka's own tools in "
                                + home.clientFiles().of(BrokerUsers.ADMIN) + "."));
    }

    /** @param caller with the password, or without one, for which curl asks */
    static String firstCall(String caller, String employee, LocalDate today) {
        LocalDate start = today.plusWeeks(3).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return "curl -i -u " + caller + " -H 'Content-Type: application/json' -d "
                + "'{\"empDepartment\":\"IT\",\"empEmail\":\"alice@example.com\",\"leaveDurationInHours\":8,"
                + "\"leaveStartDate\":\"" + start + "\"}' " + employee + "/leave-applications";
    }

    /** Runs in the JVM's shutdown, beside the hook that stops the parts: both wait for the same end. */
    void stopping(Suite suite) {
        if (suite.all().stream().anyMatch(Part::isAlive)) {
            out.println("Stopping ...");
            suite.close();
            out.println("Stopped.");
        }
    }
}
