package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.HexFormat;

/** A document's key within its collection: its id in the form of {@link SortKey}. */
record Key(byte[] bytes) {

    static Key of(Document document, String idField) {
        return new Key(SortKey.of(FieldValues.of(document, idField)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
