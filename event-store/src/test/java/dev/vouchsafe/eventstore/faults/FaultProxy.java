package dev.vouchsafe.eventstore.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between the writers and the server, on a port that stays, and hurts one insert at a time. */
final class FaultProxy implements AutoCloseable {

    /** Where the commits are: other inserts pass. */
    private static final String COLLECTION = "events";

    /**
     * A fault that waits for its insert.
     *
     * @param after how many inserts pass before the one that is hurt
     * @param share how much of a message passes, where a part of it does; from 0 to 1
     * @param late how many inserts pass before a late one is let go
     */
    record Armed(Cut cut, AtomicInteger after, double share, int late) {}

    private final ServerSocket listening;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final Set<ProxiedConnection.Held> held = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Armed> armed = new AtomicReference<>();
    private final AtomicInteger hurt = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile InetSocketAddress server;

    FaultProxy(InetSocketAddress server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(listening.getInetAddress(), listening.getLocalPort());
    }

    /** Where connections lead from now on. */
    void leadTo(InetSocketAddress newServer) {
        server = newServer;
    }

    void arm(Cut cut, int after, double share, int late) {
        armed.set(new Armed(cut, new AtomicInteger(after), share, late));
    }

    /** How many inserts were hurt. */
    int hurt() {
        return hurt.get();
    }

    /** How many inserts the server refused, mostly because their position was taken. */
    int refused() {
        return refused.get();
    }

    /** Lets go all late requests that still wait. Returns when the server has answered them to nobody. */
    void release() throws InterruptedException {
        for (ProxiedConnection.Held late : held) {
            release(late);
            late.ended().await(Run.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                // the loop ends, or one client went away
            }
        }
    }

    private void connect(Socket client) {
        Socket upstream = new Socket();
        try {
            upstream.connect(server);
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            ProxiedConnection connection = new ProxiedConnection(this, client, upstream);
            connections.add(connection);
            connection.carry(() -> connections.remove(connection));
        } catch (IOException away) {
            ProxiedConnection.end(client);
            ProxiedConnection.end(upstream);
        }
    }

    /** The fault that this message meets, or null. */
    Armed meets(WireMessage message) {
        if (!message.inserts(COLLECTION)) {
            return null;
        }
        held.stream().filter(late -> late.waits().getAndDecrement() <= 0).forEach(this::release);
        Armed fault = armed.get();
        if (fault != null && fault.after().getAndDecrement() == 0 && armed.compareAndSet(fault, null)) {
            hurt.incrementAndGet();
            return fault;
        }
        return null;
    }

    void hold(ProxiedConnection.Held late) {
        held.add(late);
    }

    private void release(ProxiedConnection.Held late) {
        if (held.remove(late)) {
            late.send();
        }
    }

    void answered(WireMessage answer) {
        if (answer.refusesAWrite()) {
            refused.incrementAndGet();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        connections.forEach(ProxiedConnection::end);
    }
}
