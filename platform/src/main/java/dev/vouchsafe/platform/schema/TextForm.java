package dev.vouchsafe.platform.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import dev.vouchsafe.contracts.text.FileName;
import dev.vouchsafe.contracts.text.VisibleText;
import java.util.function.Predicate;

/**
 * A format that a rule of the contract for texts decides: {@code text} by {@link VisibleText}, {@code file-name} by
 * {@link FileName}.
 */
record TextForm(String name, Predicate<String> rule) implements Format {

    static final TextForm TEXT = new TextForm("text", VisibleText::isOne);
    static final TextForm FILE_NAME = new TextForm("file-name", FileName::isOne);

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return rule.test(value);
    }
}
