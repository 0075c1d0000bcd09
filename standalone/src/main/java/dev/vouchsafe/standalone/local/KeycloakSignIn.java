package dev.vouchsafe.standalone.local;

import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Signs a person in as a browser does, for the command line's device flow: name and password, a code where the role
 * asks for one, and the person's yes.
 */
record KeycloakSignIn(LocalSystem system) {

    private static final String CLIENT = "command-line";
    private static final int MOST_PAGES = 12;
    private static final long BEFORE_NEXT_CODE = 5_000_000_000L;

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s(name|value)=\"([^\"]*)\"");

    String token(String person, String password) {
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new LocalhostCookies())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()) {
            String endpoints = system.variables.get("KEYCLOAK_URL") + "/realms/vouchsafe/protocol/openid-connect/";
            JsonNode device = Json.MAPPER.readTree(post(browser, endpoints + "auth/device", Map.of("client_id", CLIENT))
                    .body());
            signIn(browser, device.path("verification_uri_complete").asString(), person, password);
            String answer = post(
                            browser,
                            endpoints + "token",
                            Map.of(
                                    "client_id",
                                    CLIENT,
                                    "grant_type",
                                    "urn:ietf:params:oauth:grant-type:device_code",
                                    "device_code",
                                    device.path("device_code").asString()))
                    .body();
            String token = Json.MAPPER.readTree(answer).path("access_token").asString("");
            if (token.isEmpty()) {
                throw new RunStopped("Keycloak gives " + person + " no token: " + answer);
            }
            return token;
        } catch (IOException e) {
            throw new RunStopped("Keycloak can't be asked: " + e + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunStopped("The sign-in was interrupted.", e);
        }
    }

    private static void signIn(HttpClient browser, String address, String person, String password)
            throws IOException, InterruptedException {
        var page = browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Matcher form = FORM.matcher(page.body());
            if (!form.find()) {
                return;
            }
            String fields = form.group(2);
            Map<String, String> filled = hidden(fields);
            if (fields.contains("name=\"password\"")) {
                filled.put("username", person);
                filled.put("password", password);
                if (pages > 0) {
                    throw new RunStopped("Keycloak doesn't know " + person + " by this password.");
                }
            } else if (fields.contains("name=\"otp\"")) {
                filled.put("otp", Totp.at(Instant.now(), Totp.SECRET));
                if (pages > 1) {
                    // A code is good for once.
                    LockSupport.parkNanos(BEFORE_NEXT_CODE);
                    filled.put("otp", Totp.at(Instant.now(), Totp.SECRET));
                }
            } else if (fields.contains("name=\"accept\"")) {
                filled.put("accept", "Yes");
                filled.remove("cancel");
            } else {
                throw new RunStopped("Keycloak asks " + person + " for what nobody can answer here: " + page.uri());
            }
            page = post(
                    browser,
                    page.uri().resolve(form.group(1).replace("&amp;", "&")).toString(),
                    filled);
        }
        throw new RunStopped("Keycloak doesn't take the code of " + person + ".");
    }

    private static Map<String, String> hidden(String fields) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher inputs = HIDDEN.matcher(fields);
        while (inputs.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher each = ATTRIBUTE.matcher(inputs.group());
            while (each.find()) {
                attributes.put(each.group(1), each.group(2));
            }
            found.put(attributes.getOrDefault("name", ""), attributes.getOrDefault("value", ""));
        }
        found.remove("");
        return found;
    }

    private static HttpResponse<String> post(HttpClient browser, String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields)))
                        .build(),
                BodyHandlers.ofString());
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
