package com.timeoff.fault.hostile;

import java.io.IOException;
import java.util.Random;

/** One way to do harm, a step at a time. */
public interface HostileClient extends AutoCloseable {

    /** @throws IOException if nobody takes a connection any more */
    void step(Random random) throws IOException;

    /** Lets go of all that is held. */
    @Override
    default void close() {}
}
