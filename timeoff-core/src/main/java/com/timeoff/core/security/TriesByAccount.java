package com.timeoff.core.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;

/**
 * The tries of every account. Names that nobody has are slowed down too, or else they could be told apart; they share a
 * fixed number of places, however many are made up.
 */
final class TriesByAccount {

    private static final int PLACES = 4096;

    private final Map<String, Tries> known = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<Tries> unknown = new AtomicReferenceArray<>(PLACES);

    /** @param digest of the name, under a key that nobody knows: nobody can choose their place */
    Tries of(String email, boolean exists, UnaryOperator<String> digest) {
        if (exists) {
            return known.computeIfAbsent(email, it -> new Tries());
        }
        var place = Math.floorMod(digest.apply(email).hashCode(), PLACES);
        unknown.compareAndSet(place, null, new Tries());
        return unknown.get(place);
    }
}
