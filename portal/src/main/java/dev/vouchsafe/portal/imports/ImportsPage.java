package dev.vouchsafe.portal.imports;

import dev.vouchsafe.contracts.imports.ImportKind;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.component.Option;
import dev.vouchsafe.portal.page.Frame;
import java.util.List;

/**
 * The imports of one kind.
 *
 * @param kind whose imports are shown
 */
public record ImportsPage(String kind, Items<Import> imports) {

    /** What rows can be. */
    public List<Option> kinds(Frame frame) {
        return ImportKind.WORDS.stream()
                .map(word -> new Option(word, frame.t("imports.kind." + word)))
                .toList();
    }
}
