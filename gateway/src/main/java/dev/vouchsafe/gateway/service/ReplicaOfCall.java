package dev.vouchsafe.gateway.service;

import java.net.URI;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/** Makes the gateway's own calls at a replica. */
record ReplicaOfCall(Replicas replicas) implements ExchangeFilterFunction {

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return replicas.ask(new Replicas.Call<>() {
            @Override
            public HttpMethod method() {
                return request.method();
            }

            @Override
            public URI target() {
                return request.url();
            }

            @Override
            public Mono<ClientResponse> at(URI address) {
                return next.exchange(
                        address.equals(request.url())
                                ? request
                                : ClientRequest.from(request).url(address).build());
            }
        });
    }
}
