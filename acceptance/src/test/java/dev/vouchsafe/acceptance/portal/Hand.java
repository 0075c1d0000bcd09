package dev.vouchsafe.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** By what a person acts on a page. */
interface Hand {

    Hand MOUSE = new Hand() {
        @Override
        public void press(Locator button) {
            button.click();
        }

        @Override
        public void type(Locator field, String text) {
            field.fill(text);
        }

        @Override
        public void choose(Locator list, String value) {
            list.selectOption(value);
        }

        @Override
        public void tick(Locator box) {
            box.check();
        }
    };

    /** Keys alone: what Tab doesn't come to can't be used. */
    Hand KEYBOARD = new Keyboard();

    void press(Locator button);

    void type(Locator field, String text);

    void choose(Locator list, String value);

    void tick(Locator box);

    final class Keyboard implements Hand {

        /** More than any page has, or any list. */
        private static final int STOPS = 300;

        @Override
        public void press(Locator button) {
            comeTo(button);
            // The key goes to what has the focus, and a page that it leads to is waited for.
            button.press("Enter");
        }

        @Override
        public void type(Locator field, String text) {
            comeTo(field);
            var keyboard = field.page().keyboard();
            if ("date".equals(field.getAttribute("type"))) {
                // The order of the parts is the one of the browser's language.
                String[] parts = text.split("-");
                keyboard.type(parts[1] + parts[2] + parts[0]);
            } else {
                keyboard.press("ControlOrMeta+a");
                keyboard.type(text);
            }
            assertThat(field.inputValue()).isEqualTo(text);
        }

        @Override
        public void choose(Locator list, String value) {
            comeTo(list);
            var keyboard = list.page().keyboard();
            keyboard.press("Home");
            for (int n = 0; n < STOPS && !value.equals(list.inputValue()); n++) {
                keyboard.press("ArrowDown");
            }
            assertThat(list.inputValue()).isEqualTo(value);
        }

        @Override
        public void tick(Locator box) {
            if (!box.isChecked()) {
                comeTo(box);
                box.page().keyboard().press("Space");
            }
            assertThat(box.isChecked()).isTrue();
        }

        private static void comeTo(Locator thing) {
            thing.waitFor();
            for (int n = 0; n < STOPS; n++) {
                if ((boolean) thing.evaluate("thing => thing === document.activeElement")) {
                    return;
                }
                thing.page().keyboard().press("Tab");
            }
            throw new AssertionError("Tab doesn't come to " + thing);
        }
    }
}
