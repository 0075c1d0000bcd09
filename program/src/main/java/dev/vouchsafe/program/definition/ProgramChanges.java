package dev.vouchsafe.program.definition;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.program.Durations;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.ProgramCalendar;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Other days and durations for a program: the names and values of its calendar and durations. */
public final class ProgramChanges {

    private ProgramChanges() {}

    /** A change that makes no sense. */
    public static final class WrongChange extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String name;
        private final transient Sentence reason;

        WrongChange(String name, Sentence reason) {
            super(reason.in(Language.ENGLISH));
            this.name = name;
            this.reason = reason;
        }

        /** Of what makes no sense. */
        public String name() {
            return name;
        }

        /** Goes on after the name, without a full stop. */
        public Sentence reason() {
            return reason;
        }
    }

    /**
     * The program as the changes make it.
     *
     * @param changes days as ISO texts, durations as whole numbers, by their names
     * @throws WrongChange if a name is unknown, a value has another form, or they don't fit together
     */
    public static Program apply(Map<String, ? extends @Nullable Object> changes, Program program) {
        var unknown = new HashSet<>(changes.keySet());
        unknown.removeAll(names(ProgramCalendar.class));
        unknown.removeAll(names(Durations.class));
        if (!unknown.isEmpty()) {
            throw new WrongChange(unknown.iterator().next(), ChangeText.NO_TERM);
        }
        var calendar = changed(program.calendar(), ProgramCalendar.class, changes);
        var durations = changed(program.durations(), Durations.class, changes);
        TermRules.first(durations, calendar).ifPresent(wrong -> {
            var name = wrong.names().stream()
                    .filter(changes::containsKey)
                    .findFirst()
                    .orElse(wrong.names().getFirst());
            throw new WrongChange(name, ChangeText.NO_SENSE.with("reason", wrong.reason()));
        });
        return program.with(calendar, durations);
    }

    private static Set<String> names(Class<? extends Record> type) {
        var names = new HashSet<String>();
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).forEach(names::add);
        return names;
    }

    private static <R extends Record> R changed(
            R terms, Class<R> type, Map<String, ? extends @Nullable Object> changes) {
        var components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                var name = components[i].getName();
                types[i] = components[i].getType();
                values[i] = changes.containsKey(name)
                        ? value(name, changes.get(name), types[i])
                        : components[i].getAccessor().invoke(terms);
            }
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(String name, @Nullable Object given, Class<?> type) {
        if (type == int.class) {
            if (given instanceof Integer days) {
                return days;
            }
            throw new WrongChange(name, ChangeText.NO_DAYS);
        }
        try {
            if (given instanceof String text && text.length() == "2021-04-01".length()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException notADay) {
            // Said below.
        }
        throw new WrongChange(name, ChangeText.NO_DAY);
    }
}
