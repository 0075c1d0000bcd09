package dev.vouchsafe.acceptance.whatif;

import dev.vouchsafe.standalone.play.BearerTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the gateway what would have been. */
record WhatIfCalls(URI gateway, BearerTokens tokens) {

    private static final String PATH = "/api/ops/what-if";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    JsonNode ask(String body) {
        var answer = send(body, "auditor", "application/json");
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    HttpResponse<String> send(String body, String role, String accept) {
        return send(request(role)
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    JsonNode progress() {
        return JsonMapper.shared()
                .readTree(send(request("operator").GET().build()).body());
    }

    private HttpRequest.Builder request(String role) {
        return HttpRequest.newBuilder(URI.create(gateway + PATH))
                .header(
                        "Authorization",
                        "Bearer " + tokens.carrying(Map.of("sub", role + "@example", "roles", List.of(role))));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
