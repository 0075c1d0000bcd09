package dev.vouchsafe.eventstore.faults;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One connection through the proxy: messages go to the server and answers come back, except where a fault is for them.
 */
final class ProxiedConnection {

    /** A request that comes late, how many inserts are still to pass before it, and whether it was answered. */
    record Held(WireMessage request, Socket server, AtomicInteger waits, CountDownLatch ended) {
        void send() {
            try {
                server.getOutputStream().write(request.bytes());
            } catch (IOException gone) {
                // the server was restarted meanwhile: then it never comes
            }
        }
    }

    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Map<Integer, FaultProxy.Armed> doomedAnswers = new ConcurrentHashMap<>();

    ProxiedConnection(FaultProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    void carry(Runnable whenEnded) {
        Thread.ofVirtual().start(() -> {
            untilEnd(this::carryAnswers);
            end();
            ended.countDown();
            whenEnded.run();
        });
        untilEnd(this::carryRequests);
    }

    private interface Way {
        void carry() throws IOException;
    }

    private static void untilEnd(Way way) {
        try {
            way.carry();
        } catch (IOException ended) {
            // by a fault, by either side or with the test
        }
    }

    private void carryRequests() throws IOException {
        for (WireMessage message = WireMessage.read(client.getInputStream());
                message != null;
                message = WireMessage.read(client.getInputStream())) {
            FaultProxy.Armed fault = proxy.meets(message);
            if (fault == null) {
                server.getOutputStream().write(message.bytes());
            } else if (!hurt(message, fault)) {
                return;
            }
        }
        end();
    }

    /** Returns whether the connection goes on. */
    private boolean hurt(WireMessage message, FaultProxy.Armed fault) throws IOException {
        switch (fault.cut()) {
            case BEFORE_THE_REQUEST -> end();
            case WITHIN_THE_REQUEST -> {
                server.getOutputStream().write(message.bytes(), 0, part(message, fault));
                end();
            }
            case LATE_REQUEST -> {
                proxy.hold(new Held(message, server, new AtomicInteger(fault.late()), ended));
                end(client); // the way to the server stays open for it
            }
            case BEFORE_THE_ANSWER, WITHIN_THE_ANSWER, NO_ANSWER -> {
                doomedAnswers.put(message.id(), fault);
                server.getOutputStream().write(message.bytes());
                return true;
            }
        }
        return false;
    }

    private void carryAnswers() throws IOException {
        for (WireMessage answer = WireMessage.read(server.getInputStream());
                answer != null;
                answer = WireMessage.read(server.getInputStream())) {
            proxy.answered(answer);
            FaultProxy.Armed fault = doomedAnswers.remove(answer.answers());
            if (fault == null) {
                client.getOutputStream().write(answer.bytes());
            } else if (fault.cut() != Cut.NO_ANSWER) {
                if (fault.cut() == Cut.WITHIN_THE_ANSWER) {
                    client.getOutputStream().write(answer.bytes(), 0, part(answer, fault));
                }
                return;
            }
        }
    }

    private static int part(WireMessage message, FaultProxy.Armed fault) {
        return 1 + (int) (fault.share() * (message.bytes().length - 2));
    }

    void end() {
        end(client);
        end(server);
    }

    static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no use any more in any case
        }
    }
}
