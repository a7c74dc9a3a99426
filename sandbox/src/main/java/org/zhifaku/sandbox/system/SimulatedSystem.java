package org.zhifaku.sandbox.system;

import java.time.LocalDate;
import java.util.Map;

/** A running simulated source system: a real server of its protocol over the world's rows. */
public interface SimulatedSystem extends AutoCloseable {

    /** Folder of the source that reaches it, below {@code mappings/sources}. */
    String source();

    /** Where it is, for a person: protocol, host and port, without secrets. */
    String place();

    /** The settings with which that source reaches it: keys without the prefix {@code zhifaku.sources.<source>.}. */
    Map<String, String> settings();

    /**
     * Brings what it serves to the evening of this date; days that it has reached stay as they are, also after a restart on the same
     * home.
     */
    void ensureThrough(LocalDate date);

    @Override
    void close();

    /** Starts one kind of system. */
    interface Starter {

        /** Folder of the source that reaches it. */
        String source();

        /** Starts it on loopback, on a free port; returns when it answers. */
        SimulatedSystem start(SimulatedHome home);
    }
}
