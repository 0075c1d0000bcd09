package dev.vouchsafe.voucher.deliverable;

import dev.vouchsafe.voucher.domain.VoucherText;
import dev.vouchsafe.web.Unservable;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * What a document is by its first bytes, whatever its name and its sender say. What a browser or a shell would run is
 * none of the types that are usually taken.
 */
final class DocumentType {

    private static final int FIRST_BYTES = 64 * 1024;
    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    private DocumentType() {}

    /**
     * The same bytes.
     *
     * @throws Unservable if they are of no type that is taken
     */
    static InputStream demand(InputStream bytes, Set<String> taken) throws IOException {
        var buffered = new BufferedInputStream(bytes, FIRST_BYTES);
        buffered.mark(FIRST_BYTES);
        var first = buffered.readNBytes(FIRST_BYTES);
        buffered.reset();
        var type = KNOWN.detect(new ByteArrayInputStream(first), new Metadata())
                .getBaseType()
                .toString();
        if (first.length > 0 && !taken.contains(type)) {
            throw Unservable.contentType(VoucherText.TYPES_TAKEN);
        }
        return buffered;
    }
}
