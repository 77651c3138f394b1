package com.timeoff.fault.client;

import tools.jackson.databind.JsonNode;

/** What a service answered. */
public record HttpReply(int status, JsonNode body) {

    public String text(String field) {
        return body.path(field).asString("");
    }
}
