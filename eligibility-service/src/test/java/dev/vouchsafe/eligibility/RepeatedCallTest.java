package dev.vouchsafe.eligibility;

import dev.vouchsafe.platform.testing.KeyedCall;
import dev.vouchsafe.platform.testing.RepeatedCallContract;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;

class RepeatedCallTest extends RepeatedCallContract {

    @Override
    protected ServiceUnderTest start() {
        var service = EligibilityUnderTest.start();
        var mpn = new Mpn(service);
        mpn.qualified("P-1");
        mpn.location("P-1", "GB", "Leeds");
        return service;
    }

    @Override
    protected List<KeyedCall> calls() {
        return List.of(
                call("enrolling too early", HttpMethod.POST, "/enrolments", Map.of("offering", "SDPS"), 422, 0),
                call("signing", HttpMethod.POST, "/agreement", Map.of("version", "2020-07"), 201, 1),
                call("enrolling", HttpMethod.POST, "/enrolments", Map.of("offering", "SDPS"), 201, 1),
                call("enrolling again", HttpMethod.POST, "/enrolments", Map.of("offering", "SDPS"), 201, 0),
                call(
                        "profile",
                        HttpMethod.PUT,
                        "/profile",
                        Map.of(
                                "region",
                                "EMEA",
                                "name",
                                "Fabrikam",
                                "description",
                                "We plan.",
                                "locations",
                                List.of("P-1-L")),
                        200,
                        1),
                call(
                        "profile with another's location",
                        HttpMethod.PUT,
                        "/profile",
                        Map.of(
                                "region",
                                "EMEA",
                                "name",
                                "Fabrikam",
                                "description",
                                "We plan.",
                                "locations",
                                List.of("P-2-L")),
                        422,
                        0),
                call("removing the profile", HttpMethod.DELETE, "/profile?region=emea", Map.of(), 200, 1),
                call("removing the profile again", HttpMethod.DELETE, "/profile?region=emea", Map.of(), 404, 0));
    }

    private static KeyedCall call(
            String name, HttpMethod method, String path, Map<String, ?> body, int status, int events) {
        return new KeyedCall(
                name, service -> service.partner("P-1"), method, "/api/partners/P-1" + path, body, status, events);
    }
}
