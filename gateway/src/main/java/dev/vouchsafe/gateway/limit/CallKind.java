package dev.vouchsafe.gateway.limit;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What a call is, as far as its bounds go. */
final class CallKind {

    private static final PathPattern INTERFACE = pattern("/api/**");
    private static final PathPattern DELIVERABLE = pattern("/api/vouchers/{id}/deliverables/{name}");
    private static final PathPattern VALIDATION = pattern("/api/vouchers/{id}/validation");
    private static final PathPattern RESERVATION = pattern("/api/vouchers/{id}/reservation");

    private CallKind() {}

    static boolean isOfInterface(ServerHttpRequest request) {
        return matches(INTERFACE, request);
    }

    static boolean isUpload(ServerHttpRequest request) {
        return HttpMethod.PUT.equals(request.getMethod()) && matches(DELIVERABLE, request);
    }

    /** Those that name an e-mail address, and answer a wrong one as if the voucher weren't there. */
    static boolean namesAnAddress(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                && (matches(VALIDATION, request) || matches(RESERVATION, request));
    }

    private static boolean matches(PathPattern pattern, ServerHttpRequest request) {
        return pattern.matches(request.getPath().pathWithinApplication());
    }

    private static PathPattern pattern(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }
}
