import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** One program without dependencies, run from its source: see benchmarks/siege. */
final class Siege {

    private static final String OTHERS = System.getenv("OTHERS");
    private static final String ATTACKER = System.getenv("ATTACKER");
    /** Below it a doubled time says more of the machine than of the siege. */
    private static final double LEAST_MILLIS = 25;

    private final URI gateway;
    private final String voucher;
    private final Duration each;
    private final int perSecond = 40;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    private Siege(URI gateway, String voucher, Duration each) {
        this.gateway = gateway;
        this.voucher = voucher;
        this.each = each;
    }

    private record Served(double p50, double p99, long calls, long failed) {}

    private interface Attack {
        String goOnUntil(AtomicBoolean over) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        boolean quick = arguments.length > 2;
        var siege = new Siege(URI.create(arguments[0]), arguments[1], Duration.ofSeconds(quick ? 8 : 30));
        siege.measure(); // to warm up
        var baseline = siege.measure();
        System.out.printf("%-28s %8s %8s %7s %7s  %s%n", "", "p50 ms", "p99 ms", "calls", "failed", "the attackers");
        print("nobody attacks", baseline, "");
        double bound = Math.max(LEAST_MILLIS, 2 * baseline.p99());
        boolean held = siege.under((quick ? 100 : 520) + " slow uploads", bound, over -> siege.uploads(quick ? 100 : 520, 1, over));
        held &= siege.under("25 uploads of 19 MB, held", bound, over -> siege.uploads(25, 19_000_000, over));
        held &= siege.under((quick ? 1000 : 3000) + " idle connections", bound, over -> siege.idle(quick ? 1000 : 3000, over));
        held &= siege.under("400 guesses of an address", bound, over -> siege.guesses(400));
        System.out.println(held ? "Others were served." : "Others were NOT served as they should be.");
        System.exit(held ? 0 : 1);
    }

    private boolean under(String what, double bound, Attack attack) throws Exception {
        var over = new AtomicBoolean();
        try (var attacker = Executors.newSingleThreadExecutor()) {
            var told = attacker.submit(() -> attack.goOnUntil(over));
            var served = measure();
            over.set(true);
            print(what, served, told.get());
            return served.failed() == 0 && served.p99() <= bound;
        }
    }

    private static void print(String what, Served served, String attackers) {
        System.out.printf("%-28s %8.1f %8.1f %7d %7d  %s%n", what, served.p50(), served.p99(), served.calls(), served.failed(), attackers);
    }

    /** Others call at a fixed rate, whether or not the calls before have been answered. */
    private Served measure() throws InterruptedException {
        var millis = Collections.synchronizedList(new ArrayList<Double>());
        var failed = new AtomicInteger();
        int calls = Math.toIntExact(each.toSeconds() * perSecond);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                long due = begun + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                var path = i % 2 == 0 ? "/api/program" : "/api/vouchers?size=20";
                threads.execute(() -> {
                    if (status(request(path, OTHERS).GET().build()) != 200) {
                        failed.incrementAndGet();
                    }
                    millis.add((System.nanoTime() - due) / 1e6);
                });
            }
        }
        Collections.sort(millis);
        return new Served(millis.get(calls / 2), millis.get(calls * 99 / 100), calls, failed.get());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private int status(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException failed) {
            return 0;
        }
    }

    /** Each sends so many bytes of more at once, and then one now and then. */
    private String uploads(int many, int atOnce, AtomicBoolean over) throws Exception {
        var answers = new ConcurrentHashMap<String, Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many; i++) {
                int number = i;
                threads.execute(() -> answers.merge(upload(number, atOnce, over), 1, Integer::sum));
            }
        }
        return told(answers);
    }

    private String upload(int number, int atOnce, AtomicBoolean over) {
        var head = "PUT /api/vouchers/" + voucher + "/deliverables/siege-" + number + ".txt HTTP/1.1\r\nHost: "
                + gateway.getAuthority() + "\r\nAuthorization: Bearer " + ATTACKER + "\r\nContent-Length: 19900000\r\n\r\n";
        try (var socket = socket()) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write("x".repeat(atOnce).getBytes(StandardCharsets.US_ASCII));
            while (!over.get() && socket.getInputStream().available() == 0) {
                socket.getOutputStream().write('x');
                TimeUnit.SECONDS.sleep(1);
            }
            return socket.getInputStream().available() == 0 ? "held" : line(socket);
        } catch (IOException | InterruptedException closed) {
            return "closed";
        }
    }

    private static String line(Socket socket) throws IOException {
        var head = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        return head.length() < 12 ? "closed" : head.substring(9);
    }

    private String idle(int many, AtomicBoolean over) throws Exception {
        List<Socket> open = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < many; i++) {
            try {
                open.add(socket());
            } catch (IOException no) {
                refused++;
            }
        }
        while (!over.get()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        for (Socket each : open) {
            each.close();
        }
        return open.size() + " opened" + (refused > 0 ? ", " + refused + " refused" : "");
    }

    private String guesses(int many) throws Exception {
        var answers = new ConcurrentHashMap<String, Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < many; i++) {
                var body = "{\"adminEmail\": \"guess-" + i + "@contoso.example\"}";
                threads.execute(() -> answers.merge(
                        String.valueOf(status(request("/api/vouchers/" + voucher + "/validation", ATTACKER)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build())),
                        1,
                        Integer::sum));
            }
        }
        return told(answers);
    }

    private Socket socket() throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()), 5_000);
        return socket;
    }

    private static String told(Map<String, Integer> answers) {
        return answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(answer -> answer.getValue() + " x " + answer.getKey())
                .collect(Collectors.joining(", "));
    }
}
