package dev.vouchsafe.standalone.issuer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Says in the tokens who the person is. The access token is for the services. The id token is for the portal, and says
 * the same of the person.
 */
final class PersonalClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** What a token says of itself. */
    private static final Set<String> OF_THE_TOKEN = Set.of(
            JwtClaimNames.ISS,
            JwtClaimNames.AUD,
            JwtClaimNames.EXP,
            JwtClaimNames.NBF,
            JwtClaimNames.IAT,
            JwtClaimNames.JTI);

    @Override
    public void customize(JwtEncodingContext context) {
        var person = (DemoPerson) context.getPrincipal().getPrincipal();
        switch (context.getTokenType().getValue()) {
            case OAuth2ParameterNames.ACCESS_TOKEN ->
                context.getClaims().audience(List.of(DemoTokens.AUDIENCE)).claims(claims -> put(person, claims));
            case OidcParameterNames.ID_TOKEN -> context.getClaims().claims(claims -> put(person, claims));
            default -> {
                // Other tokens say nothing.
            }
        }
    }

    private static void put(DemoPerson person, Map<String, Object> claims) {
        person.claims().forEach((name, value) -> {
            if (value != null && !OF_THE_TOKEN.contains(name)) {
                claims.put(name, value);
            }
        });
    }
}
