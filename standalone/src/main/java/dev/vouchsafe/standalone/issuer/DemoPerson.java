package dev.vouchsafe.standalone.issuer;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.standalone.Json;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Somebody whom the demo's issuer signs in.
 *
 * @param id made of the claims: the same claims have the same id in every run
 * @param claims what the tokens say of the person
 * @param companies the names of the partner or the customers acted for, as far as they are known
 */
record DemoPerson(String id, Map<String, Object> claims, List<String> companies) implements Principal {

    private static final int ID_LENGTH = 16;

    static DemoPerson of(Map<String, Object> claims, List<String> companies) {
        var id =
                Sha256.hex(Json.MAPPER.writeValueAsString(new TreeMap<>(claims)).getBytes(StandardCharsets.UTF_8));
        return new DemoPerson(id.substring(0, ID_LENGTH), claims, companies);
    }

    /** One {@code sub} may have several sets of claims, so it can't be the name here. */
    @Override
    public String getName() {
        return id;
    }

    String sub() {
        return String.valueOf(claims.get("sub"));
    }

    /** The words of the claim {@code roles}, those that are no role of ours too. */
    List<String> roles() {
        return words(claims.get("roles"));
    }

    boolean is(Role role) {
        return roles().contains(role.claim());
    }

    /** The ids of the partner and the agreements that the person acts for. */
    List<String> actsFor() {
        return Stream.of("partner_id", "agreement_ids")
                .flatMap(claim -> words(claims.get(claim)).stream())
                .toList();
    }

    private static List<String> words(Object claim) {
        return switch (claim) {
            case String word -> List.of(word);
            case Collection<?> words -> words.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }
}
