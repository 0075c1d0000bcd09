package dev.vouchsafe.portal.ops.trail;

import dev.vouchsafe.portal.api.Part;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page of one entry shows.
 *
 * @param picture what belongs to the same call or message
 */
public record EntryPage(TrailEntry entry, Part<CorrelationPicture> picture) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static EntryPage of(TrailEntry entry, Part<TrailEntry.Page> together) {
        Part<CorrelationPicture> picture =
                switch (together) {
                    case Part.Here<TrailEntry.Page>(var page) ->
                        new Part.Here<>(CorrelationPicture.of(page.items(), entry.id()));
                    case Part.Away<TrailEntry.Page>(var why) -> new Part.Away<>(why);
                };
        return new EntryPage(entry, picture);
    }

    /** The fact itself, to be read. */
    public String data() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(entry.data());
    }

    public Optional<CorrelationPicture> drawn() {
        return picture.here();
    }
}
