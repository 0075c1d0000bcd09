package dev.vouchsafe.platform.http.access;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.web.ExcelRows;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * Who may use a route, and what it can be asked with. Every route that no rule allows is denied, and every query
 * parameter that the rule does not name is malformed. Services declare them in beans of {@link AccessRules}; whose
 * resource it is, is for the use case to say.
 *
 * @param path a pattern such as {@code /api/vouchers/{voucherId}}; where several match, the most specific counts
 * @param roles any of them suffices; empty: every caller with a valid token
 * @param parameters the query parameters that the route knows; null for a list, whose form says it
 * @param served the forms that its answer can have, the usual one first; a caller that accepts none of them is refused
 *     before anything is done
 * @param reading what it is for the trail that somebody uses it
 * @param publicPath the path that callers know, and the trail names; the route's own but for routes that are asked for
 *     another's sake
 */
public record AccessRule(
        HttpMethod method,
        String path,
        Set<Role> roles,
        @Nullable Set<String> parameters,
        List<MediaType> served,
        Reading reading,
        String publicPath) {

    /** What a call is for the trail. */
    public enum Reading {
        /** As its roles say. */
        BY_ROLES,
        /** Who may use it sees what belongs to tenants. */
        OF_TENANTS_THINGS,
        /** Whoever it is takes away what is worth knowing about. */
        DOWNLOAD,
        /** Nothing: it is a part of a call that another service writes down. */
        PART_OF_A_CALL,
        /** Whoever it is takes a part of something away; where it is refused, another service writes that down. */
        PART_OF_A_DOWNLOAD
    }

    /** The form of a list for other programs; the one for people is {@link ExcelRows#MEDIA_TYPE}. */
    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final Set<Role> TENANTS = Set.of(Role.PARTNER_ADMIN, Role.PARTNER_GLOBAL_ADMIN, Role.CUSTOMER_ADMIN);
    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);
    private static final List<MediaType> TABLE = List.of(MediaType.APPLICATION_JSON, CSV, ExcelRows.MEDIA_TYPE);

    private static final List<MediaType> JSON_OR_LINES =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_NDJSON);

    /** Callers with any of the roles. */
    public static AccessRule allow(HttpMethod method, String path, Role... roles) {
        if (roles.length == 0) {
            throw new IllegalArgumentException("a rule that names no role allows nobody; say allowEveryone: " + path);
        }
        return new AccessRule(method, path, Set.of(roles), Set.of(), JSON, Reading.BY_ROLES, path);
    }

    /** Every caller with a valid token, whatever its roles. */
    public static AccessRule allowEveryone(HttpMethod method, String path) {
        return new AccessRule(method, path, Set.of(), Set.of(), JSON, Reading.BY_ROLES, path);
    }

    /** The same, for a route that looks at these query parameters. */
    public AccessRule asking(String... names) {
        return new AccessRule(method, path, roles, Set.of(names), served, reading, publicPath);
    }

    /** The same, for a route that answers with a list. */
    public AccessRule list() {
        return new AccessRule(method, path, roles, null, TABLE, reading, publicPath);
    }

    /** The same, for a route that answers with a list which looks at nothing but the parameters that were named. */
    public AccessRule alsoCsv() {
        return new AccessRule(method, path, roles, parameters, TABLE, reading, publicPath);
    }

    /** The same, for a route that answers in these forms. */
    public AccessRule serving(MediaType... forms) {
        return new AccessRule(method, path, roles, parameters, List.of(forms), reading, publicPath);
    }

    /** The same, for a route whose answer somebody takes away: the trail says who. */
    public AccessRule download() {
        return new AccessRule(method, path, roles, parameters, served, Reading.DOWNLOAD, publicPath);
    }

    /** The same, for a route of ours that shows what belongs to tenants: the trail says to whom. */
    public AccessRule ofTenantsThings() {
        return new AccessRule(method, path, roles, parameters, served, Reading.OF_TENANTS_THINGS, publicPath);
    }

    /** The same, for a route that the gateway asks when somebody calls the public path. */
    public AccessRule calledAs(String path) {
        return new AccessRule(method, this.path, roles, parameters, served, reading, path);
    }

    /** The same, for a route that does a part of a call that another service answers too, and writes down. */
    public AccessRule partOfACall() {
        var part = isDownload() ? Reading.PART_OF_A_DOWNLOAD : Reading.PART_OF_A_CALL;
        return new AccessRule(method, path, roles, parameters, served, part, publicPath);
    }

    /** Whether another service writes down that it is refused. */
    public boolean isPartOfACall() {
        return reading == Reading.PART_OF_A_CALL || reading == Reading.PART_OF_A_DOWNLOAD;
    }

    /** Whether somebody takes the answer away. */
    public boolean isDownload() {
        return reading == Reading.DOWNLOAD || reading == Reading.PART_OF_A_DOWNLOAD;
    }

    /**
     * Whether who uses the route may see what belongs to a tenant: a partner or a customer may, and not everybody. What
     * all roles may read is the program's or published. A route of ours alone says it itself, also where it is no GET.
     */
    public boolean showsTenantsThings() {
        return reading == Reading.OF_TENANTS_THINGS
                || method.equals(HttpMethod.GET)
                        && roles.stream().anyMatch(TENANTS::contains)
                        && !roles.containsAll(Set.of(Role.values()));
    }

    /** The same, for a route that can answer with a line of JSON for each item too. */
    public AccessRule alsoLines() {
        return new AccessRule(method, path, roles, parameters, JSON_OR_LINES, reading, publicPath);
    }

    /** The same, for a route that answers with bytes as they were uploaded, of whatever type. */
    public AccessRule bytes() {
        return new AccessRule(method, path, roles, parameters, List.of(MediaType.ALL), Reading.DOWNLOAD, publicPath);
    }
}
