package dev.vouchsafe.benchmark.assignment;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The same read so many times a second, whatever becomes of the ones before. */
final class Flood implements AutoCloseable {

    /** More would queue in the caller and tell nothing of the service. */
    private static final int MOST_OPEN = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Semaphore open = new Semaphore(MOST_OPEN);
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger other = new AtomicInteger();
    private final long begun = System.nanoTime();
    private final HttpRequest request;
    private final int status;
    private final Thread thread;
    private volatile boolean goesOn = true;

    /**
     * @param path what is read; nothing is if nothing a second is asked for
     * @param status that each answer has to have
     */
    Flood(URI service, String path, String token, int perSecond, int status) {
        this.request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        this.status = status;
        this.thread = Thread.ofPlatform().daemon().name("flood").unstarted(() -> send(perSecond));
        if (perSecond > 0) {
            thread.start();
        }
    }

    private void send(int perSecond) {
        long pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (long next = System.nanoTime(); goesOn; next += pause) {
            LockSupport.parkNanos(next - System.nanoTime());
            open.acquireUninterruptibly();
            http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).whenComplete((answer, failure) -> {
                open.release();
                (failure == null && answer.statusCode() == status ? answered : other).incrementAndGet();
            });
        }
    }

    /** How many were answered as they had to be, a second. */
    double rate() {
        return answered.get() / ((System.nanoTime() - begun) / 1e9);
    }

    /** How many were not. */
    int otherwise() {
        return other.get();
    }

    @Override
    public void close() throws InterruptedException {
        goesOn = false;
        if (thread.isAlive()) {
            thread.join();
        }
        open.acquire(MOST_OPEN);
        http.close();
    }
}
