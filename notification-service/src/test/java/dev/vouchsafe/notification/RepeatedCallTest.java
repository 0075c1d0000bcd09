package dev.vouchsafe.notification;

import dev.vouchsafe.platform.testing.KeyedCall;
import dev.vouchsafe.platform.testing.RepeatedCallContract;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class RepeatedCallTest extends RepeatedCallContract {

    /** Nobody listens there. */
    private static final String NOWHERE = "http://localhost:1024/in";

    private String noticeId = "";
    private String webhook = "";
    private String tried = "";

    @Override
    protected ServiceUnderTest start() {
        var service = new ServiceUnderTest(
                () -> NotificationServiceApplication.application().properties("vouchsafe.webhooks.loopback=true"),
                NotificationUnderTest.START);
        var webhooks = new WebhookCalls(service.partner("P-1"));
        webhook = webhooks.registered(NOWHERE, "voucher.*");
        tried = String.valueOf(WebhookCalls.answer(webhooks.send(HttpMethod.POST, "/" + webhook + "/test", Map.of()))
                .get("id"));
        NotificationUnderTest.submitted(service, "1", "P-1");
        noticeId = NotificationUnderTest.notices(service.partner("P-1"), "")
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        return service;
    }

    @Override
    protected List<KeyedCall> calls() {
        return Stream.concat(notices().stream(), webhooks().stream()).toList();
    }

    private List<KeyedCall> notices() {
        return List.of(
                new KeyedCall(
                        "reading a notice",
                        service -> service.partner("P-1"),
                        HttpMethod.PUT,
                        "/api/notices/" + noticeId + "/read",
                        Map.of(),
                        200,
                        1),
                new KeyedCall(
                        "reading none",
                        service -> service.partner("P-1"),
                        HttpMethod.PUT,
                        "/api/notices/none/read",
                        Map.of(),
                        404,
                        0),
                new KeyedCall(
                        "contacts",
                        service -> service.partner("P-1"),
                        HttpMethod.PUT,
                        "/api/partners/P-1/contacts",
                        Map.of(
                                "contacts",
                                List.of(Map.of(
                                        "email", "ops@fabrikam.example", "language", "en", "notices", List.of("*")))),
                        200,
                        1));
    }

    private List<KeyedCall> webhooks() {
        var one = "/" + webhook;
        return List.of(
                call(
                        "registering a webhook",
                        HttpMethod.POST,
                        "",
                        Map.of("url", NOWHERE, "types", List.of("*")),
                        201,
                        1),
                call("changing it", HttpMethod.PATCH, one, Map.of("description", "ERP", "state", "off"), 200, 2),
                call("changing it to the same", HttpMethod.PATCH, one, Map.of("state", "off"), 200, 0),
                call("a new secret", HttpMethod.POST, one + "/secret", Map.of(), 200, 1),
                call("trying it out", HttpMethod.POST, one + "/test", Map.of(), 202, 0),
                call(
                        "replaying it",
                        HttpMethod.POST,
                        one + "/replay",
                        Map.of("from", NotificationUnderTest.START),
                        202,
                        0),
                call("retrying none", HttpMethod.POST, one + "/deliveries/e-1/retry", Map.of(), 404, 0),
                call("retrying", HttpMethod.POST, one + "/deliveries/" + tried + "/retry", Map.of(), 202, 0),
                call("deleting it", HttpMethod.DELETE, one, Map.of(), 204, 1),
                call("deleting it again", HttpMethod.DELETE, one, Map.of(), 404, 0));
    }

    private static KeyedCall call(
            String name, HttpMethod method, String path, Map<String, ?> body, int status, int events) {
        return new KeyedCall(
                name, service -> service.partner("P-1"), method, "/api/webhooks" + path, body, status, events);
    }
}
