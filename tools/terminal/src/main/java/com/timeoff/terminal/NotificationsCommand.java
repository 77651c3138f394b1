package com.timeoff.terminal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "notifications",
        description = "Shows which mails one gets, and turns them on and off.",
        mixinStandardHelpOptions = true)
final class NotificationsCommand extends ServiceCommand {

    private static final String PATH = "/notification-preferences";

    @Option(
            names = "--on",
            paramLabel = "KIND",
            split = ",",
            description = "Mails of this kind, several with commas: ${COMPLETION-CANDIDATES}.")
    private Set<NotificationKind> on = EnumSet.noneOf(NotificationKind.class);

    @Option(names = "--off", paramLabel = "KIND", split = ",", description = "No mails of this kind.")
    private Set<NotificationKind> off = EnumSet.noneOf(NotificationKind.class);

    @Override
    void run(Screen screen) {
        if (!Collections.disjoint(on, off)) {
            throw usage("--on and --off exclude each other for one kind");
        }
        Service notifications = service(ServiceName.NOTIFICATIONS, screen);
        ServiceResponse answer = on.isEmpty() && off.isEmpty()
                ? notifications.get(PATH)
                : notifications.call("PUT", PATH, changed()).orFail();
        if (json()) {
            screen.json(answer.body());
            return;
        }
        List<List<String>> rows = Json.objects(answer.json(), "preferences").stream()
                .map(NotificationPreferenceRow::of)
                .toList();
        screen.table(NotificationPreferenceRow.COLUMNS, rows);
    }

    /** Those that are named; the others stay as they are. */
    private JsonObject changed() {
        JsonArray preferences = new JsonArray();
        on.forEach(kind -> preferences.add(preference(kind, true)));
        off.forEach(kind -> preferences.add(preference(kind, false)));
        JsonObject body = new JsonObject();
        body.add("preferences", preferences);
        return body;
    }

    private static JsonObject preference(NotificationKind kind, boolean mail) {
        JsonObject preference = new JsonObject();
        preference.addProperty("kind", kind.name());
        preference.addProperty("mail", mail);
        return preference;
    }
}
