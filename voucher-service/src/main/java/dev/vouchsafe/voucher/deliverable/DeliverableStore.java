package dev.vouchsafe.voucher.deliverable;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.voucher.domain.Deliverable;
import dev.vouchsafe.voucher.domain.VoucherText;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Set;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.stereotype.Component;

/**
 * Keeps the bytes of uploaded documents (GridFS). What a log refers to is never overwritten: every upload is a file of
 * its own. Of a document only a piece is in memory at a time.
 */
@Component
class DeliverableStore {

    private static final String BUCKET = "deliverables";
    private static final int PIECE = 64 * 1024;

    private final GridFSBucket bucket;
    private final Set<String> types;
    private final DocumentScanner scanner;
    private final UploadPace pace;

    DeliverableStore(MongoDatabase database, UploadSettings settings, DocumentScanner scanner) {
        this.bucket = GridFSBuckets.create(database, BUCKET);
        this.types = Set.copyOf(settings.types());
        this.scanner = scanner;
        this.pace = new UploadPace(settings.perSecond());
    }

    /** The bytes of a document. */
    InputStream open(Deliverable file) {
        return bucket.openDownloadStream(new ObjectId(file.fileId()));
    }

    /**
     * Stores the bytes durably and describes them; of what can't be read to its end, or is refused, nothing is left.
     *
     * @throws Malformed if the scanner finds something in them
     */
    Deliverable store(VoucherId voucherId, String kind, String name, String mediaType, InputStream bytes)
            throws IOException {
        var judged = DocumentType.demand(bytes, types);
        var metadata = new Document("voucherId", voucherId.value()).append("mediaType", mediaType);
        try (var scan = scanner.begin()) {
            var file = bucket.openUploadStream(name, new GridFSUploadOptions().metadata(metadata));
            try {
                return written(file, judged, scan, kind, name, mediaType);
            } catch (IOException | RuntimeException unfinished) {
                file.abort();
                throw unfinished;
            }
        }
    }

    private Deliverable written(
            GridFSUploadStream file,
            InputStream bytes,
            DocumentScanner.Scan scan,
            String kind,
            String name,
            String mediaType)
            throws IOException {
        var digest = Sha256.begun();
        var piece = new byte[PIECE];
        long size = 0;
        for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
            digest.update(piece, 0, read);
            scan.next(piece, read);
            pace.await(read);
            file.write(piece, 0, read);
            size += read;
        }
        scan.found().ifPresent(found -> {
            throw new Malformed("body", VoucherText.HARMFUL.with("found", found));
        });
        file.close();
        return new Deliverable(
                kind,
                name,
                mediaType,
                size,
                HexFormat.of().formatHex(digest.digest()),
                file.getObjectId().toHexString());
    }

    /** Nothing refers to the document. */
    void discard(Deliverable file) {
        bucket.delete(new ObjectId(file.fileId()));
    }
}
