package dev.vouchsafe.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInPageTest extends StartedIssuer {

    private TestBrowser browser;

    @BeforeEach
    void anew() {
        browser = new TestBrowser();
    }

    @Test
    void hasAButtonForEachPersonOfTheScenarioAndItsStaff() {
        browser.open(authorization());

        assertThat(browser.page.statusCode()).isEqualTo(200);
        assertThat(browser.page.body()).contains("<h1>Sign in</h1>", "<html lang=\"en\">");
        assertThat(browser.buttons())
                .containsExactlyInAnyOrder(
                        "ana@fabrikam.example partner-admin Fabrikam &amp; Sons · P-4001",
                        "bea@contoso.example customer-admin Contoso Ltd · V-1, V-2",
                        "bea@contoso.example customer-admin V-2",
                        "&lt;b&gt;odd&lt;/b&gt;@x.example none",
                        "operator@vouchsafe.example operator",
                        "auditor@vouchsafe.example auditor",
                        "importer@vouchsafe.example importer");
    }

    @Test
    void hasNothingInlineAndForbidsIt() {
        browser.open(authorization());

        assertThat(browser.page.body()).doesNotContain("<script", "<style", "style=", "onclick");
        assertThat(browser.page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "form-action 'self' " + PORTAL, "frame-ancestors 'none'"));
        for (String file : new String[] {"/sign-in.css", "/sign-in.svg"}) {
            assertThat(browser.page.body()).contains("href=\"" + file + "\"");
            var other = new TestBrowser();
            other.open(URI.create(tokens.issuer() + file));
            assertThat(other.page.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void speaksTheBrowsersLanguageAndRatherThePortals() {
        var turkish = new TestBrowser("tr-TR,en;q=0.5");
        turkish.open(authorization());
        assertThat(turkish.page.body()).contains("<h1>Oturum aç</h1>", "<html lang=\"tr\">");

        turkish.open(authorization("&ui_locales=en&redirect_uri=" + portal.callback() + Pkce.CHALLENGE));
        assertThat(turkish.page.body()).contains("<h1>Sign in</h1>");

        browser.open(authorization("&ui_locales=tr&redirect_uri=" + portal.callback() + Pkce.CHALLENGE));
        assertThat(browser.page.body()).contains("<h1>Oturum aç</h1>");
    }

    @Test
    void signsInNobodyElse() {
        browser.open(authorization());
        browser.submit(Map.of("person", "mallory@evil.example", "_csrf", browser.csrf()));

        assertThat(browser.page.body()).contains("role=\"alert\"", "<h1>Sign in</h1>");
        browser.open(authorization());
        assertThat(browser.page.body()).contains("<h1>Sign in</h1>");
    }

    @Test
    void aClickFromElsewhereSignsInNobodyAndBeginsAgain() {
        browser.open(authorization());
        URI sentTo =
                browser.submit(Map.of("person", DemoPerson.of(ANA, List.of()).id()));

        assertThat(sentTo).asString().isEqualTo(PORTAL + "/");
        browser.open(authorization());
        assertThat(browser.page.body()).contains("<h1>Sign in</h1>");
    }

    @Test
    void whoComesHereByHandGoesToThePortal() {
        assertThat(browser.open(URI.create(tokens.issuer() + "/"))).asString().isEqualTo(PORTAL + "/");

        browser.open(URI.create(tokens.issuer() + "/elsewhere"));
        assertThat(browser.page.statusCode()).isEqualTo(404);
        assertThat(browser.page.body()).contains("<h1>This is not possible</h1>");
    }
}
