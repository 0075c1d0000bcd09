package dev.vouchsafe.acceptance.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Stands between the services and their store, and carries bytes; or refuses to, or keeps silent. */
final class StoreProxy implements AutoCloseable {

    /** What it does with connections. */
    enum Mode {
        CARRY,
        REFUSE,
        SILENT
    }

    private final InetSocketAddress server;
    private final ServerSocket listening;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Mode mode = Mode.CARRY;

    /** Two sockets; a dead one never carries anything again, and says nothing of it. */
    private static final class Connection {
        private final Socket client;
        private final Socket server = new Socket();
        private volatile boolean dead;

        Connection(Socket client) {
            this.client = client;
        }

        void end() {
            close(client);
            close(server);
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                // it is of no use any more in any case
            }
        }
    }

    StoreProxy(InetSocketAddress server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    String uri() {
        return "mongodb://127.0.0.1:" + listening.getLocalPort();
    }

    /** Ends all connections, and every new one at once. */
    void refuse() {
        set(Mode.REFUSE);
        connections.forEach(Connection::end);
    }

    /** Takes connections and bytes, and carries nothing. */
    void fallSilent() {
        set(Mode.SILENT);
    }

    /**
     * Carries again.
     *
     * @param sameConnections whether the connections there are go on, with what they were sent meanwhile; else they
     *     stay silent for good
     */
    void carry(boolean sameConnections) {
        if (!sameConnections) {
            connections.forEach(connection -> connection.dead = true);
        }
        set(Mode.CARRY);
    }

    private void set(Mode to) {
        lock.lock();
        try {
            mode = to;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var connection = new Connection(listening.accept());
                connections.add(connection);
                Thread.ofPlatform().daemon().start(() -> connect(connection));
            } catch (IOException closed) {
                // the loop ends, or one client went away
            }
        }
    }

    private void connect(Connection connection) {
        try {
            if (mayCarry(connection)) {
                connection.server.connect(server);
                connection.server.setTcpNoDelay(true);
                connection.client.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().start(() -> pass(connection, connection.server, connection.client));
                pass(connection, connection.client, connection.server);
            }
        } catch (IOException away) {
            // by a fault, by either side or with the test
        } finally {
            connection.end();
            connections.remove(connection);
        }
    }

    private void pass(Connection connection, Socket from, Socket to) {
        try (connection.client;
                connection.server) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[16_384];
            for (int read = in.read(bytes); read >= 0 && mayCarry(connection); read = in.read(bytes)) {
                out.write(bytes, 0, read);
            }
        } catch (IOException ended) {
            // by a fault, by either side or with the test
        }
    }

    /** Waits while it keeps silent. False if nothing is to be carried any more. */
    private boolean mayCarry(Connection connection) throws IOException {
        lock.lock();
        try {
            while (mode == Mode.SILENT && !connection.client.isClosed()) {
                changed.awaitUninterruptibly();
            }
            if (mode == Mode.REFUSE || listening.isClosed()) {
                return false;
            }
        } finally {
            lock.unlock();
        }
        if (connection.dead) {
            // What is said is lost, until the client goes away.
            connection.client.getInputStream().transferTo(OutputStream.nullOutputStream());
            return false;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        set(Mode.REFUSE);
        connections.forEach(Connection::end);
    }
}
