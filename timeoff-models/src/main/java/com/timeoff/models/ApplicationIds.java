package com.timeoff.models;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of applications that came without one. */
public final class ApplicationIds {

    private ApplicationIds() {}

    /** The id of a version 1 message: a name-based UUID of its position, so that every redelivery has the same id. */
    public static UUID ofPosition(String topic, int partition, long offset) {
        var name = topic + '-' + partition + '@' + offset;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
