package com.timeoff.launcher;

/** Asks a part whether it serves. */
@FunctionalInterface
interface Probe {

    /** False for any reason, never an exception: a part that is not there yet is the usual case. */
    boolean ready();
}
