package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.access.Role;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm that Keycloak starts with: who may have which role, and how people sign in. */
class RealmTest {

    private static final List<String> WITH_SECOND_FACTOR =
            List.of("payments-officer", "operator", "auditor", "importer");
    private static final int SHORTEST_PASSWORD = 12;

    private final JsonNode realm =
            JsonMapper.shared().readTree(ComposeFile.read("docker/keycloak/vouchsafe-realm.json"));

    @Test
    void whoPaysOperatesOrReadsEverythingShowsASecondFactor() {
        assertThat(realm.path("browserFlow").asString()).isEqualTo("browser with second factor");
        assertThat(realm.path("authenticatorConfig")
                        .path(0)
                        .path("config")
                        .path("condUserRole")
                        .asString())
                .isEqualTo("portal.second-factor");
        assertThat(executions("second factor by role"))
                .containsExactly("conditional-user-role REQUIRED", "auth-otp-form REQUIRED");
        assertThat(executions("password and second factor"))
                .containsExactly("auth-username-password-form REQUIRED", "second factor by role CONDITIONAL");
        assertThat(realm.path("roles").path("realm").valueStream())
                .allSatisfy(role -> assertThat(role.path("composites")
                                .path("client")
                                .path("portal")
                                .valueStream()
                                .map(JsonNode::asString))
                        .isEqualTo(
                                WITH_SECOND_FACTOR.contains(role.path("name").asString())
                                        ? List.of("second-factor")
                                        : List.of()));
    }

    private List<String> executions(String flow) {
        return realm.path("authenticationFlows")
                .valueStream()
                .filter(each -> each.path("alias").asString().equals(flow))
                .flatMap(each -> each.path("authenticationExecutions").valueStream())
                .map(each -> each.path("authenticator")
                                .asString(each.path("flowAlias").asString("")) + " "
                        + each.path("requirement").asString())
                .toList();
    }

    @Test
    void passwordsAreLongAndGuessesFew() {
        assertThat(realm.path("passwordPolicy").asString())
                .contains("length(" + SHORTEST_PASSWORD + ")", "notUsername", "notEmail", "passwordHistory");
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("otpPolicyCodeReusable").asBoolean(true)).isFalse();
    }

    @Test
    void whatHappensIsKeptAndARefreshTokenIsGoodForOnce() {
        for (String setting : List.of("eventsEnabled", "adminEventsEnabled", "revokeRefreshToken")) {
            assertThat(realm.path(setting).asBoolean()).as(setting).isTrue();
        }
        assertThat(realm.path("refreshTokenMaxReuse").asInt(1)).isZero();
    }

    @Test
    void noClientSendsPeopleWhereAPatternAllows() {
        assertThat(realm.path("clients").valueStream())
                .flatMap(client -> client.path("redirectUris").valueStream().toList())
                .allSatisfy(address -> assertThat(address.asString()).doesNotContain("*"));
        assertThat(realm.path("clientScopes")
                        .valueStream()
                        .map(scope -> scope.path("name").asString()))
                .contains("vouchsafe", "basic", "acr", "profile", "email");
    }

    @Test
    void theRealmHasTheRolesAndClaimsAndNobodyInIt() {
        JsonNode realm = JsonMapper.shared().readTree(ComposeFile.read("docker/keycloak/vouchsafe-realm.json"));
        assertThat(realm.path("roles")
                        .path("realm")
                        .valueStream()
                        .map(role -> role.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::claim).toList());
        assertThat(realm.path("clientScopes")
                        .path(0)
                        .path("protocolMappers")
                        .valueStream()
                        .map(mapper -> mapper.path("config").path("claim.name").asString("")))
                .contains("roles", "partner_id", "agreement_ids");
        assertThat(realm.path("clientScopes")
                        .path(0)
                        .path("protocolMappers")
                        .valueStream()
                        .map(mapper -> mapper.path("config")
                                .path("included.custom.audience")
                                .asString("")))
                .contains("vouchsafe");
        assertThat(realm.has("users")).isFalse();
    }

    /** What it needs to know of the portal stands in the environment of its container. */
    @Test
    void theRealmSendsPeopleToThePortalAndNowhereElse() {
        JsonNode portal = client("portal");
        assertThat(portal.path("publicClient").asBoolean(true)).isFalse();
        assertThat(portal.path("secret").asString()).isEqualTo("${PORTAL_CLIENT_SECRET}");
        assertThat(portal.path("redirectUris").valueStream().map(JsonNode::asString))
                .containsExactly("${PORTAL_URL}/login/oauth2/code/portal");
        var attributes = portal.path("attributes");
        assertThat(attributes.path("post.logout.redirect.uris").asString()).isEqualTo("${PORTAL_URL}/");
        assertThat(attributes.path("pkce.code.challenge.method").asString()).isEqualTo("S256");
        assertThat(attributes.path("backchannel.logout.url").asString())
                .isEqualTo("http://portal:8080/logout/connect/back-channel/portal");
        assertThat(ComposeFile.withEverythingGiven().environment("keycloak"))
                .containsEntry("PORTAL_CLIENT_SECRET", "given")
                .containsEntry("PORTAL_URL", "given");
    }

    @Test
    void theDemosPeopleAreInAFileOfTheirOwnWithoutPasswords() {
        JsonNode people = JsonMapper.shared().readTree(ComposeFile.read("docker/keycloak/demo-people.json"));
        assertThat(people.path("users").valueStream()).isNotEmpty().allSatisfy(person -> {
            assertThat(person.path("realmRoles").valueStream().map(JsonNode::asString))
                    .isNotEmpty()
                    .allMatch(role -> Role.ofClaim(role).isPresent());
            assertThat(person.path("credentials").path(0).path("value").asString())
                    .isEqualTo("@PASSWORD@");
        });
        assertThat(ComposeFile.read("docker-compose.yml")).doesNotContain("demo-people");
    }

    /** As README.md has it: people sign in with their browser. No client takes a password. */
    @Test
    void theRealmGivesTokensToTheCommandLine() {
        assertThat(clients().valueStream()).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("defaultClientScopes").valueStream().map(JsonNode::asString))
                    .contains("vouchsafe");
        });
        assertThat(client("command-line")
                        .path("attributes")
                        .path("oauth2.device.authorization.grant.enabled")
                        .asString(""))
                .isEqualTo("true");
        assertThat(ComposeFile.read("README.md")).contains("-d client_id=command-line");
    }

    private static JsonNode clients() {
        return JsonMapper.shared()
                .readTree(ComposeFile.read("docker/keycloak/vouchsafe-realm.json"))
                .path("clients");
    }

    private static JsonNode client(String id) {
        return clients()
                .valueStream()
                .filter(client -> client.path("clientId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
