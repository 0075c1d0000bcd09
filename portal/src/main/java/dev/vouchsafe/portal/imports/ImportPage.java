package dev.vouchsafe.portal.imports;

import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.component.Option;
import dev.vouchsafe.portal.page.Frame;
import java.util.List;
import java.util.stream.Stream;

/** One import with its rows. */
public record ImportPage(Import about, Part<Items<ImportedRow>> rows) {

    private static final List<String> VERDICTS = List.of("would-be-accepted", "accepted", "refused", "malformed");

    /** By which verdict the rows can be told apart. */
    public List<Option> verdicts(Frame frame) {
        return Stream.concat(
                        Stream.of(new Option("", frame.t("imports.verdict.all"))),
                        VERDICTS.stream().map(word -> new Option(word, frame.t("imports.verdict." + word))))
                .toList();
    }
}
