package dev.vouchsafe.portal.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.bson.types.Binary;

/**
 * Objects in their Java form. What was written by another release may be unreadable; then it is as if it weren't there.
 */
final class Serialized {

    /** What a session holds is of these; anything else in the database is not ours. */
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "maxdepth=64;java.base/*;org.springframework.**;dev.vouchsafe.portal.**;!*");

    private Serialized() {}

    static Binary of(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(value.getClass() + " can't be kept in a session", e);
        }
        return new Binary(bytes.toByteArray());
    }

    static Optional<Object> read(Binary binary) {
        try (var objects = new ObjectInputStream(new ByteArrayInputStream(binary.getData()))) {
            objects.setObjectInputFilter(OURS);
            return Optional.of(objects.readObject());
        } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
