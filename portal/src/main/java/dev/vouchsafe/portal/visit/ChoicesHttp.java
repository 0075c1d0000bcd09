package dev.vouchsafe.portal.visit;

import dev.vouchsafe.portal.PortalSettings;
import dev.vouchsafe.portal.text.Language;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a person chooses on every page: the language, and the role in use. */
@Controller
class ChoicesHttp {

    private final PortalSettings settings;

    ChoicesHttp(PortalSettings settings) {
        this.settings = settings;
    }

    @PostMapping("/language")
    Mono<ResponseEntity<Void>> language(ServerWebExchange exchange) {
        return exchange.getFormData().map(form -> {
            var language = Language.of(String.valueOf(form.getFirst("to"))).orElse(Language.EN);
            exchange.getResponse()
                    .addCookie(AskedLanguage.remembering(
                            language, "https".equals(settings.address().getScheme())));
            return to(own(form.getFirst("back")));
        });
    }

    @PostMapping("/role")
    Mono<ResponseEntity<Void>> role(ServerWebExchange exchange) {
        return Mono.zip(exchange.getFormData(), exchange.getSession()).map(both -> {
            String role = both.getT1().getFirst("role");
            if (role != null) {
                both.getT2().getAttributes().put(Kept.ROLE, role);
            }
            return to("/");
        });
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    /** An address of the portal's own; never one of another site. */
    private static String own(@Nullable String address) {
        if (address == null || !address.startsWith("/") || address.startsWith("//")) {
            return "/";
        }
        return address.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\') ? address : "/";
    }
}
