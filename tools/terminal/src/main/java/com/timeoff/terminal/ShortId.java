package com.timeoff.terminal;

/** On a terminal the beginning of an id is enough for a person. */
final class ShortId {

    static final int LENGTH = 8;

    private ShortId() {}

    static String of(String id) {
        return id.length() > LENGTH ? id.substring(0, LENGTH) : id;
    }
}
