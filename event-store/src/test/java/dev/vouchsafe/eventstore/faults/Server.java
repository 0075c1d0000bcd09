package dev.vouchsafe.eventstore.faults;

import java.net.InetSocketAddress;

/** A server that the suite uses, and perhaps hurts. */
interface Server extends AutoCloseable {

    InetSocketAddress address();

    /** The connection string by which it is reached at another address, such as that of a proxy. */
    String uri(InetSocketAddress at);

    @Override
    void close();
}
