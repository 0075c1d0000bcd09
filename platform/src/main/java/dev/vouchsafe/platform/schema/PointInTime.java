package dev.vouchsafe.platform.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import dev.vouchsafe.platform.time.Rfc3339;

/** The format {@code date-time}: a point in time that binding can read too. */
final class PointInTime implements Format {

    @Override
    public String getName() {
        return "date-time";
    }

    @Override
    public String getMessageKey() {
        return "format.date-time";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return Rfc3339.read(value).isPresent();
    }
}
