package dev.vouchsafe.portal.visit;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Caller;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Found;
import dev.vouchsafe.portal.api.Gateway;
import dev.vouchsafe.portal.api.GatewayRefusal;
import dev.vouchsafe.portal.api.Outcome;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.api.Problem;
import dev.vouchsafe.portal.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One request of a signed-in person. A page takes it as its first parameter and asks the gateway through it.
 *
 * @param exchange the request itself
 * @param role the role in use; null for a person without any
 * @param said what happened by the change before this page; null if there was none
 * @param typed what was typed before, and is shown again
 * @param refusal why the change was refused; null if none was
 */
public record Visit(
        ServerWebExchange exchange,
        Gateway gateway,
        Caller caller,
        Person person,
        @Nullable Role role,
        Words words,
        @Nullable String said,
        Typed typed,
        @Nullable Problem refusal) {

    /** The address of the page, with its parameters. */
    public String address() {
        return exchange.getRequest().getURI().getRawPath()
                + Optional.ofNullable(exchange.getRequest().getURI().getRawQuery())
                        .map(query -> "?" + query)
                        .orElse("");
    }

    /** The address of the page with another value of a parameter. */
    public String addressWith(String name, String value) {
        return UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam(name, value)
                .build(true)
                .toUriString();
    }

    /** The same for a value that has to be encoded. */
    public String addressOf(String name, String value) {
        return addressWith(name, UriUtils.encode(value, StandardCharsets.UTF_8));
    }

    /** A parameter of the address; null if it is not there or blank. */
    public @Nullable String asked(String name) {
        String value = exchange.getRequest().getQueryParams().getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** What the page is about; if it can't be had, the refusal is the page. */
    public <T> Mono<T> get(Address address, Class<T> type) {
        return found(address, type).map(Found::value);
    }

    /** As {@link #get(Address, Class)}, for types with parameters. */
    public <T> Mono<T> get(Address address, ParameterizedTypeReference<T> type) {
        return gateway.get(caller, address, type).map(Found::value);
    }

    /** What the page is about, with its version. */
    public <T> Mono<Found<T>> found(Address address, Class<T> type) {
        return gateway.get(caller, address, ParameterizedTypeReference.forType(type));
    }

    /** A part of the page: if it can't be had, the rest of the page stands. */
    public <T> Mono<Part<T>> part(Address address, Class<T> type) {
        return part(get(address, type));
    }

    /** As {@link #part(Address, Class)}, for types with parameters. */
    public <T> Mono<Part<T>> part(Address address, ParameterizedTypeReference<T> type) {
        return part(get(address, type));
    }

    /** As {@link #part(Address, Class)}, for what takes more than one question. */
    public <T> Mono<Part<T>> part(Mono<T> asked) {
        return asked.<Part<T>>map(Part.Here::new)
                .onErrorResume(
                        GatewayRefusal.class,
                        refused -> signedOut(refused)
                                ? Mono.error(refused)
                                : Mono.just(new Part.Away<>(why(refused.problem()))));
    }

    /** Whether the token is of no use any more: then no part of a page can be had. */
    public static boolean signedOut(GatewayRefusal refused) {
        return refused.problem().status() == HttpStatus.UNAUTHORIZED.value();
    }

    private String why(Problem problem) {
        return problem.detail() == null ? words.of("page.away") : problem.detail();
    }

    /** Changes something. */
    public Mono<Outcome> send(Change change) {
        return gateway.send(caller, change);
    }

    /** Puts bytes there, as they come. */
    public Mono<Outcome> upload(Address address, Flux<DataBuffer> bytes, MediaType type) {
        return gateway.upload(caller, HttpMethod.PUT, address, bytes, type, Map.of());
    }

    /** Posts bytes there, as they come. */
    public Mono<Outcome> post(Address address, Flux<DataBuffer> bytes, MediaType type, @Nullable String key) {
        return gateway.upload(
                caller, HttpMethod.POST, address, bytes, type, key == null ? Map.of() : Map.of("Idempotency-Key", key));
    }

    /** Passes on what is downloaded, as it comes. */
    public Mono<ResponseEntity<Flux<DataBuffer>>> download(Address address, MediaType accept) {
        return gateway.download(caller, address, accept);
    }

    /** What the form sent. */
    public Mono<Typed> form() {
        return Typed.sentBy(exchange);
    }

    /** The same visit, after a refusal: the page shows why, and what was typed. */
    public Visit refused(Problem problem, Typed kept) {
        return new Visit(exchange, gateway, caller, person, role, words, said, kept, problem);
    }

    /** The same visit, showing what was typed. */
    public Visit showing(Typed shown) {
        return new Visit(exchange, gateway, caller, person, role, words, said, shown, refusal);
    }

    /** The same visit, after a change: the page says what happened. */
    public Visit saying(String sentence) {
        return new Visit(exchange, gateway, caller, person, role, words, sentence, Typed.NOTHING, null);
    }

    /** The access token is in no log. */
    @Override
    public String toString() {
        return "Visit[" + person.sub() + " " + exchange.getRequest().getPath() + "]";
    }
}
