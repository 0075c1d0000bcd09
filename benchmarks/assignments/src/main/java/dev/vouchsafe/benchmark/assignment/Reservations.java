package dev.vouchsafe.benchmark.assignment;

import dev.vouchsafe.benchmark.comparison.Obstacle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reserves vouchers over HTTP, one after the other. */
final class Reservations implements AutoCloseable {

    private static final String BODY = """
            {"adminEmail": "benefits@contoso.example", "locationId": "L-1", "engagement": "sharepoint", "deliveryCountry": "GB",
             "plannedFrom": "2021-06-16", "plannedTo": "2021-06-20", "plannedDays": 5, "termsVersion": "2020-07"}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final String token;

    Reservations(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /** How long it took, in milliseconds. */
    double reserve(String voucher) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve("/api/vouchers/" + voucher + "/reservation"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        long begun = System.nanoTime();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        double millis = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 201) {
            throw new Obstacle("A reservation was answered " + answer.statusCode() + ": " + answer.body());
        }
        return millis;
    }

    static double median(List<Double> some) {
        return quantile(some, 0.5);
    }

    /** What so large a part of them is at most. */
    static double quantile(List<Double> some, double part) {
        var sorted = new ArrayList<>(some);
        Collections.sort(sorted);
        return sorted.get((int) (sorted.size() * part));
    }

    @Override
    public void close() {
        http.close();
    }
}
