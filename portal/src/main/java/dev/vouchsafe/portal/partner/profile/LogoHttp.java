package dev.vouchsafe.portal.partner.profile;

import dev.vouchsafe.portal.partner.profile.Profile.Logo;
import dev.vouchsafe.portal.visit.Visit;
import java.util.Base64;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** Gives a profile that is kept another logo. */
@Controller
record LogoHttp(ProfileHttp profiles) {

    /** More than the API takes, so that its refusal is the one that is read. */
    private static final long ENOUGH = 512 * 1024;

    @PostMapping(path = ProfileHttp.PAGE, params = "do=logo")
    Mono<ResponseEntity<String>> logo(Visit visit) {
        return Mono.zip(visit.exchange().getMultipartData(), profiles.kept(visit), visit.form())
                .flatMap(both -> {
                    var profile = both.getT2().of(ProfileHttp.region(visit));
                    var file = both.getT1().getFirst("logo");
                    return profile.isEmpty() || file == null
                            ? profiles.form(visit)
                            : picture(file)
                                    .flatMap(logo -> profiles.send(
                                            visit, both.getT3(), profile.get().with(logo), "profile.logo-saved"));
                });
    }

    private static Mono<Logo> picture(Part file) {
        String type = Optional.ofNullable(file.headers().getContentType())
                .map(Object::toString)
                .orElse("");
        return DataBufferUtils.join(DataBufferUtils.takeUntilByteCount(file.content(), ENOUGH))
                .map(LogoHttp::bytes)
                .defaultIfEmpty(new byte[0])
                .map(bytes -> new Logo(type, 0, 0, Base64.getEncoder().encodeToString(bytes)));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
