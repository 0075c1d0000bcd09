package dev.vouchsafe.notification;

import dev.vouchsafe.platform.testing.KeyedCall;
import dev.vouchsafe.platform.testing.RepeatedCallContract;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class RepeatedCallTest extends RepeatedCallContract {

    private String noticeId = "";

    @Override
    protected ServiceUnderTest start() {
        var service = new ServiceUnderTest(NotificationServiceApplication::application, NotificationUnderTest.START);
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
}
