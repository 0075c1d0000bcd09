package dev.vouchsafe.portal.signin;

import dev.vouchsafe.portal.PortalSettings;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * The portal's registration at the provider. The provider's description is read when it is first needed, and again if
 * that failed: the portal starts without the provider.
 */
@Component
final class Provider implements ReactiveClientRegistrationRepository {

    /** The name of the only registration; it is in the address to which the provider sends people back. */
    static final String ID = "portal";

    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final Mono<ClientRegistration> registration;

    Provider(PortalSettings settings) {
        this.registration = WebClient.create()
                .get()
                .uri(settings.description())
                .retrieve()
                .bodyToMono(new ParameterizedTypeReference<Map<String, Object>>() {})
                .timeout(SILENCE)
                .map(description -> ClientRegistrations.fromOidcConfiguration(description)
                        .registrationId(ID)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .redirectUri(settings.address() + "/login/oauth2/code/" + ID)
                        .userNameAttributeName("sub")
                        .clientSettings(ClientRegistration.ClientSettings.builder()
                                .requireProofKey(true)
                                .build())
                        .scope("openid")
                        .build())
                .cacheInvalidateIf(registration -> false);
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String id) {
        return ID.equals(id) ? registration : Mono.empty();
    }
}
