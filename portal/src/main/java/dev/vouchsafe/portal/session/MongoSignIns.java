package dev.vouchsafe.portal.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.server.session.ReactiveOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which session came of which sign-in at the provider. So any replica can end those that the provider says were signed
 * out (OpenID Connect Back-Channel Logout 1.0).
 */
final class MongoSignIns implements ReactiveOidcSessionRegistry {

    /** No session lives so long; what was signed out by nobody is forgotten then. */
    private static final Duration LONGEST = Duration.ofDays(2);

    private static final String ISSUER = "issuer";
    private static final String SUBJECT = "subject";
    private static final String AT_PROVIDER = "sid";
    private static final String INFORMATION = "information";

    private final MongoCollection<Document> collection;
    private final InstantSource clock;

    MongoSignIns(MongoDatabase database, InstantSource clock) {
        this.collection = database.getCollection("sign-ins");
        this.clock = clock;
        Ends.index(collection);
    }

    @Override
    public Mono<Void> saveSessionInformation(OidcSessionInformation information) {
        var person = information.getPrincipal();
        return Blocking.run(() -> collection.replaceOne(
                Filters.eq(information.getSessionId()),
                new Document("_id", information.getSessionId())
                        .append(ISSUER, String.valueOf(person.getIssuer()))
                        .append(SUBJECT, person.getSubject())
                        .append(AT_PROVIDER, person.getClaimAsString(AT_PROVIDER))
                        .append(INFORMATION, Serialized.of(information))
                        .append(Ends.FIELD, Date.from(clock.instant().plus(LONGEST))),
                new ReplaceOptions().upsert(true)));
    }

    @Override
    public Mono<OidcSessionInformation> removeSessionInformation(String sessionId) {
        return Blocking.get(() -> removed(Filters.eq(sessionId)));
    }

    /** A token names a session at the provider, or a person: then all sessions of the person end. */
    @Override
    public Flux<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        var atProvider = token.getSessionId();
        var whose = Filters.and(
                Filters.eq(ISSUER, String.valueOf(token.getIssuer())),
                atProvider == null ? Filters.eq(SUBJECT, token.getSubject()) : Filters.eq(AT_PROVIDER, atProvider));
        return Blocking.<List<OidcSessionInformation>>get(() -> {
                    List<OidcSessionInformation> all = new ArrayList<>();
                    for (var next = collection.findOneAndDelete(whose);
                            next != null;
                            next = collection.findOneAndDelete(whose)) {
                        read(next).ifPresent(all::add);
                    }
                    return all;
                })
                .flatMapIterable(all -> all);
    }

    private @Nullable OidcSessionInformation removed(Bson which) {
        var found = collection.findOneAndDelete(which);
        return found == null ? null : read(found).orElse(null);
    }

    private static Optional<OidcSessionInformation> read(Document found) {
        return Serialized.read(found.get(INFORMATION, Binary.class)).map(OidcSessionInformation.class::cast);
    }
}
