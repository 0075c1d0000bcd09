package dev.vouchsafe.embedded;

/** The requested port of the loopback interface is taken by somebody else. */
public class PortInUse extends RuntimeException {

    private final int port;

    PortInUse(int port, Throwable cause) {
        super("Port " + port + " is already in use.", cause);
        this.port = port;
    }

    /** The port that was asked for. */
    public int port() {
        return port;
    }
}
