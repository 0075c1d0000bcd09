package dev.vouchsafe.voucher.deliverable;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.domain.Deliverable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.stereotype.Component;

/**
 * Keeps the bytes of uploaded documents (GridFS). What a log refers to is never overwritten: every upload is a file of
 * its own.
 */
@Component
class DeliverableStore {

    private static final String BUCKET = "deliverables";

    private final GridFSBucket bucket;

    DeliverableStore(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, BUCKET);
    }

    /** The bytes of a document. */
    InputStream open(Deliverable file) {
        return bucket.openDownloadStream(new ObjectId(file.fileId()));
    }

    /** Stores the bytes durably and describes them. */
    Deliverable store(VoucherId voucherId, String kind, String name, String mediaType, byte[] bytes) {
        var sha256 = Sha256.hex(bytes);
        var metadata = new Document("voucherId", voucherId.value())
                .append("mediaType", mediaType)
                .append("sha256", sha256);
        var fileId = bucket.uploadFromStream(
                name, new ByteArrayInputStream(bytes), new GridFSUploadOptions().metadata(metadata));
        return new Deliverable(kind, name, mediaType, bytes.length, sha256, fileId.toHexString());
    }
}
