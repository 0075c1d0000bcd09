package dev.vouchsafe.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.platform.log.EventCatalogue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A missing or wrong sentence stops the start. */
class TrailTextsTest {

    /** Two classes of events, one of which turns out in two ways. */
    record Given(VoucherId voucherId, Part part, Instant at) implements DomainEvent {

        record Part(OfferingId offering, int days) {}
    }

    record Ended(VoucherId voucherId, boolean well, Instant at) implements DomainEvent {}

    /** A record in it has a component of its own name. */
    record Returned(VoucherId voucherId, Days days, Instant at) implements DomainEvent {

        record Days(int days) {}
    }

    private static final Instant AT = Instant.parse("2021-03-15T12:00:00Z");
    private static final EventCatalogue CATALOGUE =
            new EventCatalogue().add(Given.class, "thing.given", 1).add(Ended.class, "thing.ended", 1);
    private static final Map<String, String> ENGLISH = Map.of(
            "thing.given", "{actor} gave {days} days of {offering}.",
            "thing.ended.well", "{voucherId} ended well.",
            "thing.ended.badly", "{voucherId} ended badly: {codes}.");

    private final Map<String, String> turkish = new HashMap<>(ENGLISH);

    private TrailTexts texts() {
        return texts(new TrailTable()
                .add(Given.class, e -> Subject.of(e.voucherId()))
                .add(Ended.class, e -> Subject.of(e.voucherId()), form -> form.either("well", "badly", Ended::well)));
    }

    private TrailTexts texts(TrailTable table) {
        return new TrailTexts(table, CATALOGUE, language -> language == Language.TURKISH ? turkish : ENGLISH);
    }

    @Test
    void aSentenceSpeaksOfWhatTheEventHas() {
        turkish.put("thing.given", "{actor}, {days} gün {offering} verdi.");
        var given = new Given(VoucherId.of("PS-1"), new Given.Part(OfferingId.of("SDPS"), 5), AT);

        assertThat(texts().sentence(given, "/vlsc", List.of(), Language.ENGLISH))
                .isEqualTo("VLSC gave 5 days of SDPS.");
        assertThat(texts().sentence(given, "/voucher-service", List.of(), Language.TURKISH))
                .isEqualTo("voucher-service, 5 gün SDPS verdi.");
        assertThat(texts().sentence(
                                new Ended(VoucherId.of("PS-1"), false, AT), "ana", List.of("a", "b"), Language.ENGLISH))
                .isEqualTo("PS-1 ended badly: a, b.");
    }

    @Test
    void aSentenceSpeaksOfTheDaysInTheDays() {
        var texts = new TrailTexts(
                new TrailTable().add(Returned.class, e -> Subject.of(e.voucherId())),
                new EventCatalogue().add(Returned.class, "thing.returned", 1),
                language -> Map.of("thing.returned", "{days} days of {voucherId} went back."));
        var returned = new Returned(VoucherId.of("PS-1"), new Returned.Days(5), AT);

        assertThat(texts.sentence(returned, "ana", List.of(), Language.ENGLISH)).isEqualTo("5 days of PS-1 went back.");
    }

    @Test
    void aMissingTextStopsTheStart() {
        turkish.remove("thing.ended.badly");

        assertThatThrownBy(this::texts).hasMessageContainingAll("tr", "missing are [thing.ended.badly]");
    }

    @Test
    void aTextTooManyStopsTheStart() {
        turkish.put("thing.taken", "Taken.");

        assertThatThrownBy(this::texts).hasMessageContaining("too many are [thing.taken]");
    }

    @Test
    void aTextThatSpeaksOfWhatIsNotThereStopsTheStart() {
        turkish.put("thing.given", "{actor}, {gun} verdi.");

        assertThatThrownBy(this::texts).hasMessageContainingAll("thing.given", "[gun]", "days");
    }

    @Test
    void anEventThatTheTableDoesNotHaveStopsTheStart() {
        assertThatThrownBy(() -> texts(new TrailTable().add(Given.class, e -> Subject.of(e.voucherId()))))
                .hasMessageContaining("missing are [thing.ended]");
    }
}
