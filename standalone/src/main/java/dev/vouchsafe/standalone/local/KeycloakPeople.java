package dev.vouchsafe.standalone.local;

import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the people of the demo as the administrator does, with a second factor where their role asks for one. */
record KeycloakPeople(LocalSystem system) {

    private static final String FILE = "docker/keycloak/demo-people.json";
    private static final String NO_CREDENTIAL_YET = "@PASSWORD@";

    void make(String password) {
        if (!password.matches("[A-Za-z0-9_.-]{12,}")) {
            throw new RunStopped("The password has 12 letters, digits, _ . or -, or more.");
        }
        try (var client = HttpClient.newHttpClient()) {
            String base = system.ports.url(LocalPorts.KEYCLOAK);
            JsonNode signedIn = answer(
                    client,
                    HttpRequest.newBuilder(URI.create(base + "/realms/master/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(KeycloakSignIn.form(Map.of(
                                    "grant_type", "password",
                                    "client_id", "admin-cli",
                                    "username", "admin",
                                    "password", system.variables.getOrDefault("KEYCLOAK_ADMIN_PASSWORD", ""))))));
            String people = Files.readString(system.project.resolve(FILE)).replace(NO_CREDENTIAL_YET, password);
            JsonNode made = answer(
                    client,
                    HttpRequest.newBuilder(URI.create(base + "/admin/realms/vouchsafe/partialImport"))
                            .header("Content-Type", "application/json")
                            .header(
                                    "Authorization",
                                    "Bearer " + signedIn.path("access_token").asString())
                            .POST(BodyPublishers.ofString(withSecondFactor(people))));
            if (!made.has("added")) {
                throw new RunStopped("The people can't be made: " + made);
            }
        } catch (IOException e) {
            throw new RunStopped("The people can't be made: " + e + ".", e);
        }
    }

    /** Whoever has to show a second factor has one whose secret is known here; in earnest each makes an own one. */
    private static String withSecondFactor(String people) {
        JsonNode all = Json.MAPPER.readTree(people);
        for (JsonNode person : all.path("users")) {
            if (person.path("requiredActions")
                    .valueStream()
                    .anyMatch(action -> action.asString().equals("CONFIGURE_TOTP"))) {
                ObjectNode factor = Json.MAPPER.createObjectNode();
                factor.put("type", "otp");
                factor.put(
                        "secretData",
                        Json.MAPPER.createObjectNode().put("value", Totp.SECRET).toString());
                factor.put(
                        "credentialData",
                        Json.MAPPER
                                .createObjectNode()
                                .put("subType", "totp")
                                .put("digits", Totp.DIGITS)
                                .put("period", Totp.PERIOD_SECONDS)
                                .put("algorithm", "HmacSHA1")
                                .put("counter", 0)
                                .toString());
                ((tools.jackson.databind.node.ArrayNode) person.path("credentials")).add(factor);
                ((ObjectNode) person).remove("requiredActions");
            }
        }
        return all.toString();
    }

    private static JsonNode answer(HttpClient client, HttpRequest.Builder request) throws IOException {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new RunStopped("Keycloak refuses, " + answer.statusCode() + ": " + answer.body());
            }
            return Json.MAPPER.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunStopped("The call was interrupted.", e);
        }
    }
}
