package dev.vouchsafe.portal.directory;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.visit.Visit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** The logo of a profile, as a picture. */
@Controller
class ProfileLogoHttp {

    record Profiles(List<Profile> profiles) {}

    record Profile(String region, @Nullable Logo logo) {}

    record Logo(String mediaType, String data) {}

    @GetMapping("/directory/{partnerId}/logo")
    Mono<ResponseEntity<byte[]>> logo(@PathVariable String partnerId, @RequestParam String region, Visit visit) {
        return visit.get(Address.of("/api/partners/{}/profile", partnerId), Profiles.class)
                .map(all -> all.profiles().stream()
                        .filter(profile -> profile.region().equalsIgnoreCase(region))
                        .map(Profile::logo)
                        .flatMap(logo -> Optional.ofNullable(logo).stream())
                        .findFirst()
                        .map(logo -> ResponseEntity.ok()
                                .contentType(MediaType.parseMediaType(logo.mediaType()))
                                .body(Base64.getDecoder().decode(logo.data())))
                        .orElseGet(() -> ResponseEntity.notFound().build()));
    }
}
