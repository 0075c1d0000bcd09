package dev.vouchsafe.portal.ops.deadletters;

import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.page.Frame;

/** What the page shows. */
public record DeadLetters(Items<Letter> letters) {

    /** What was typed for a letter; nothing for all others. */
    public static String typed(Frame frame, Letter letter, String name) {
        return isTyped(frame, letter) ? frame.typed().shown(name, "") : "";
    }

    public static boolean isTyped(Frame frame, Letter letter) {
        return frame.isTyped(letter.id());
    }
}
