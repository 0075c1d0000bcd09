package dev.vouchsafe.gateway.service;

import dev.vouchsafe.web.CorrelationId;
import dev.vouchsafe.web.PartOfCall;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What of a caller's call a service is told that the gateway asks, and what of its answer the caller. */
@Component
public class CallHeaders {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final List<String> OF_A_CALL = List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE);
    private static final List<String> OF_A_BODY = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_ENCODING);
    private static final List<String> OF_A_CHANGE = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            IDEMPOTENCY_KEY);
    private static final List<String> OF_AN_ANSWER = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.VARY,
            HttpHeaders.ETAG,
            HttpHeaders.RETRY_AFTER);

    /** There on a call of which somebody was asked that records it. */
    private static final String RECORDED = CallHeaders.class.getName() + ".recorded";

    private final PartOfCall parts;

    CallHeaders(@Value("${" + PartOfCall.SETTING + ":}") String partSecret) {
        this.parts = new PartOfCall(partSecret);
    }

    /** Says whether somebody was asked that records the call. */
    public static void recorded(ServerWebExchange exchange, boolean recorded) {
        if (recorded) {
            exchange.getAttributes().put(RECORDED, true);
        } else {
            exchange.getAttributes().remove(RECORDED);
        }
    }

    /** Who is asked first for a read records it: all of them would refuse or show the same. */
    public void identifyRead(HttpHeaders headers, ServerWebExchange exchange) {
        identify(headers, exchange);
        if (exchange.getAttributes().putIfAbsent(RECORDED, true) != null) {
            parts.mark(headers);
        }
    }

    /** Of a call of which somebody else records it, if anybody does. */
    void identifyPart(HttpHeaders headers, ServerWebExchange exchange) {
        identify(headers, exchange);
        parts.mark(headers);
    }

    public static void identify(HttpHeaders headers, ServerWebExchange exchange) {
        copy(exchange.getRequest().getHeaders(), headers, OF_A_CALL);
        headers.set(CorrelationId.HEADER, CorrelationId.of(exchange));
    }

    /** Of what form the body is said to be, and what must hold for the change, is for the service to judge. */
    public static void ofChange(HttpHeaders headers, ServerWebExchange exchange) {
        copy(exchange.getRequest().getHeaders(), headers, OF_A_CHANGE);
    }

    /** What the caller says of the form of its body. */
    public static HttpHeaders ofBody(ServerWebExchange exchange) {
        var said = new HttpHeaders();
        copy(exchange.getRequest().getHeaders(), said, OF_A_BODY);
        return said;
    }

    /** What is not of one connection alone. */
    public static HttpHeaders ofAnswer(HttpHeaders answered) {
        var kept = new HttpHeaders();
        copy(answered, kept, OF_AN_ANSWER);
        return kept;
    }

    private static void copy(HttpHeaders from, HttpHeaders to, List<String> names) {
        names.forEach(name -> from.getOrEmpty(name).forEach(value -> to.add(name, value)));
    }
}
