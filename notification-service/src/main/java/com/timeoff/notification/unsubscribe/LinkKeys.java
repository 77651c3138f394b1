package com.timeoff.notification.unsubscribe;

/** Keeps the one key of all links. */
public interface LinkKeys {

    /** 32 bytes, the same for all instances: made by whoever asks first, and kept whatever becomes of the caller's work. */
    byte[] obtain();
}
