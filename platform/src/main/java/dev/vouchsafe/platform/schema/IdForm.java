package dev.vouchsafe.platform.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import dev.vouchsafe.contracts.id.Id;

/** The format {@code id}: the rule of {@link Id}, asked of what comes in as it is asked when an id is made. */
final class IdForm implements Format {

    @Override
    public String getName() {
        return "id";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return Id.isWellFormed(value);
    }
}
