package com.timeoff.launcher.process;

/** A part that runs outside a suite. */
public abstract class StandalonePart implements AutoCloseable {

    private final Part part;

    protected StandalonePart(Part part) {
        this.part = part;
    }

    /** To start it again after a kill or a stop. */
    public final Part part() {
        return part;
    }

    /** SIGKILL, of its children, too. */
    public final void kill() {
        part.kill();
    }

    /** SIGSTOP: connections stay open and nobody answers. */
    public final void pause() {
        part.pause();
    }

    /** SIGCONT. */
    public final void resume() {
        part.resume();
    }

    /** A graceful stop, killed if it takes longer than 15 s. */
    @Override
    public final void close() {
        part.close();
    }
}
