package dev.vouchsafe.standalone.launch;

/**
 * Where the parts of a run are to listen.
 *
 * @param first the gateway's port, the other parts' follow it; 0 for free ones anywhere
 * @param meters whether each process has a port of its own, behind the others, on which it is asked how it is; without
 *     it health is on the port of the calls, and there are no metrics
 */
public record PortChoice(int first, boolean meters) {

    /** Free ports, as few as will do. */
    public static final PortChoice FREE = new PortChoice(0, false);
}
