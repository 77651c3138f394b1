package com.timeoff.launcher.process;

/** Asks a part whether it serves. */
@FunctionalInterface
public interface Probe {

    /** False for any reason, never an exception: a part that is not there yet is the usual case. */
    boolean ready();
}
