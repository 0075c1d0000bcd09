package dev.vouchsafe.platform.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.contracts.text.FileName;
import dev.vouchsafe.contracts.text.VisibleText;
import dev.vouchsafe.platform.time.CalendarDay;
import dev.vouchsafe.platform.time.Rfc3339;
import java.util.List;
import java.util.function.Predicate;

/** A format that a rule decides which others go by too: what passes can be bound, and made an id of. */
record RuledFormat(String name, Predicate<String> rule) implements Format {

    /** Every format that the schemas name. */
    static final List<Format> ALL = List.of(
            new RuledFormat("date", text -> CalendarDay.read(text).isPresent()),
            new RuledFormat("date-time", text -> Rfc3339.read(text).isPresent()),
            new RuledFormat("id", Id::isWellFormed),
            new RuledFormat("text", VisibleText::isOne),
            new RuledFormat("file-name", FileName::isOne));

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return rule.test(value);
    }
}
