package dev.vouchsafe.platform.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.messaging.eventstreaming.EventCriteria.either;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingAnyTag;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.Fold;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;

/** Two sides that are made of the same states where they are equal, and have their own where they are not. */
class PlayedStatesTest {

    private static final Tag ANN = Tag.of("to", "ann");
    private static final Tag BOB = Tag.of("to", "bob");

    private sealed interface Word extends DomainEvent {

        String word();

        @Override
        default Instant at() {
            return Instant.EPOCH;
        }
    }

    private record Said(String word, Set<Tag> to) implements Word {}

    private record SaidToAll(String word) implements Word {}

    private final StreamFolds folds = new StreamFolds() {
        @Override
        public List<Fold<?>> of(Tag tag) {
            return List.of(heardBy(tag));
        }

        @Override
        public boolean isInOthers(DomainEvent event) {
            return event instanceof SaidToAll;
        }
    };
    private final PlayedStates states = new PlayedStates(
            new EventCatalogue().add(Said.class, "said", 1).add(SaidToAll.class, "said-to-all", 1),
            event -> event instanceof Said said ? said.to() : Set.of(),
            folds);
    private final MemoryLog before = new MemoryLog(states, states.before());
    private final MemoryLog after = new MemoryLog(states, states.after());

    private static Fold<List<String>> heardBy(Tag tag) {
        return new Fold<>(
                either(havingTags(tag), havingAnyTag().andBeingOneOfTypes(new QualifiedName("said-to-all"))),
                List.of(),
                PlayedStatesTest::with);
    }

    private static List<String> with(List<String> words, Object event) {
        return Stream.concat(words.stream(), Stream.of(((Word) event).word())).toList();
    }

    private static List<String> heard(MemoryLog side, Tag by) {
        return side.of(heardBy(by)).state();
    }

    private void both(DomainEvent event) {
        before.add(event);
        after.add(event);
    }

    @Test
    void whatBothTakeIsOneObject() {
        both(new Said("a", Set.of(ANN)));
        both(new Said("b", Set.of(ANN, BOB)));

        assertThat(heard(before, ANN)).containsExactly("a", "b").isSameAs(heard(after, ANN));
        assertThat(heard(before, BOB)).containsExactly("b").isSameAs(heard(after, BOB));
    }

    @Test
    void whatOneTakesIsNothingToTheOther() {
        both(new Said("a", Set.of(ANN)));
        before.add(new Said("b", Set.of(ANN)));
        after.add(new Said("c", Set.of(ANN)));
        both(new Said("d", Set.of(ANN)));

        assertThat(heard(before, ANN)).containsExactly("a", "b", "d");
        assertThat(heard(after, ANN)).containsExactly("a", "c", "d");
    }

    @Test
    void aSideMayTakeSomethingElseInBetween() {
        var a = new Said("a", Set.of(ANN));
        before.add(a);
        after.add(new Said("z", Set.of(ANN)));
        after.add(a);

        assertThat(heard(before, ANN)).containsExactly("a");
        assertThat(heard(after, ANN)).containsExactly("z", "a");
    }

    @Test
    void theSameTwiceIsTakenTwice() {
        var a = new Said("a", Set.of(ANN));
        both(a);
        both(a);

        assertThat(heard(before, ANN)).containsExactly("a", "a");
        assertThat(heard(after, ANN)).containsExactly("a", "a");
    }

    @Test
    void whatIsInAllStreamsIsInThoseThatBeginLaterToo() {
        both(new Said("a", Set.of(ANN)));
        both(new SaidToAll("b"));
        before.add(new SaidToAll("c"));
        both(new Said("d", Set.of(BOB)));

        assertThat(heard(before, ANN)).containsExactly("a", "b", "c");
        assertThat(heard(after, ANN)).containsExactly("a", "b");
        assertThat(heard(before, BOB)).containsExactly("b", "c", "d");
        assertThat(heard(after, BOB)).containsExactly("b", "d");
        assertThat(heard(after, Tag.of("to", "nobody"))).containsExactly("b");
    }
}
