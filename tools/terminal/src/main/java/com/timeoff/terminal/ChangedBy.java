package com.timeoff.terminal;

import com.google.gson.JsonObject;

/** Who changed an application, as far as that is known. Several people may have the same name, the e-mail is one's own. */
record ChangedBy(String email, String name) {

    static ChangedBy of(JsonObject change) {
        return new ChangedBy(Json.text(change, "changedBy"), Json.text(change, "changedByName"));
    }

    /** The name counts where it is all that was written down. */
    boolean is(Caller caller) {
        if (email.isEmpty()) {
            return caller.isNamed(name);
        }
        return caller.is(email) || (name.isEmpty() && caller.isNamed(email));
    }

    /** As {@code Mia <mia@example.com>}. */
    @Override
    public String toString() {
        if (email.isEmpty() || name.isEmpty() || email.equals(name)) {
            return name.isEmpty() ? email : name;
        }
        return name + " <" + email + ">";
    }
}
