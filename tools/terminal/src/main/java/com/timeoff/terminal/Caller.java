package com.timeoff.terminal;

import com.google.gson.JsonObject;

/** Who signs in. The service is asked only where the address that was given does not tell. */
record Caller(Service service) {

    boolean is(String email) {
        return email.equals(service.credentials().user()) || email.equals(Json.text(me(), "email"));
    }

    /** Services write a name where they know one, else the address. */
    boolean isNamed(String by) {
        if (by.equals(service.credentials().user())) {
            return true;
        }
        JsonObject me = me();
        String name = Json.text(me, "name");
        return by.equals(name.isBlank() ? Json.text(me, "email") : name);
    }

    private JsonObject me() {
        return service.get("/me").json();
    }
}
