package dev.vouchsafe.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A person at a browser of their own, who finds things by role and name, as a screen reader does. */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private Hand hand = Hand.MOUSE;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Browser.NewContextOptions options) {
        context = Chromium.browser().newContext(options);
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS * 3);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // The page of a refusal has its status; the browser says that too.
            if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static Browser.NewContextOptions usual() {
        return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900);
    }

    /** Somebody who comes to the portal and picks this person. */
    static Visitor as(String sub) {
        return as(sub, usual());
    }

    static Visitor as(String sub, Browser.NewContextOptions options) {
        var visitor = new Visitor(options);
        visitor.open("/");
        visitor.pick(sub);
        return visitor;
    }

    /** On the sign-in page: one click. */
    void pick(String sub) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + sub.replace(".", "\\."))))
                .first()
                .click();
    }

    /** From now on things are done by this alone. */
    Visitor by(Hand hand) {
        this.hand = hand;
        return this;
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(RunningPortal.address() + path);
        return this;
    }

    Visitor press(String button) {
        return press(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first());
    }

    Visitor press(Locator button) {
        hand.press(button);
        return this;
    }

    /** Follows a link or presses a button of that name: both lead on. */
    Visitor take(String name) {
        return press(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .or(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true)))
                .first());
    }

    Visitor type(String field, String text) {
        hand.type(field(field), text);
        return this;
    }

    Visitor choose(String field, String value) {
        hand.choose(field(field), value);
        return this;
    }

    Visitor tick(String box) {
        hand.tick(field(box));
        return this;
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    /** The text of what the keyboard acts on. */
    String focused() {
        return page.locator(":focus").innerText();
    }

    /** What a page says after a change. */
    void isTold(String part) {
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(part);
    }

    /** What stands in the way. */
    void isRefused(String part) {
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What stands in the way")))
                .containsText(part);
    }

    void sees(String text) {
        assertThat(page.locator("body")).containsText(text);
    }

    /** Breaches of WCAG 2.2 AA, and what stands out of the page at its side. */
    List<String> breaches() {
        var found = new ArrayList<>(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> page.url() + " " + rule.getId() + " "
                                + rule.getNodes().getFirst().getTarget())
                        .toList());
        int beyond = (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (beyond > 0) {
            found.add(page.url() + " scrolls sideways by " + beyond);
        }
        return found;
    }

    static Browser.NewContextOptions in(ColorScheme theme, int width) {
        return usual().setColorScheme(theme).setViewportSize(width, 900);
    }

    /** Errors of the console and of the content policy; an error page is none. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
        org.assertj.core.api.Assertions.assertThat(complaints).isEmpty();
    }
}
