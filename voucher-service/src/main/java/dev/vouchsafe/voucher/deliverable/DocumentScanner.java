package dev.vouchsafe.voucher.deliverable;

import java.io.IOException;
import java.util.Optional;

/** Looks for what harms whoever opens a document. It is given the bytes while they are kept. */
interface DocumentScanner {

    /** Where nobody is there to look. */
    DocumentScanner NONE = () -> new Scan() {
        @Override
        public void next(byte[] bytes, int length) {}

        @Override
        public Optional<String> found() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    };

    /** @throws IOException if it can't be asked; then no document is taken */
    Scan begin() throws IOException;

    /** Of one document. */
    interface Scan extends AutoCloseable {

        void next(byte[] bytes, int length) throws IOException;

        /** After the last bytes: the name of what was found; empty if nothing was. */
        Optional<String> found() throws IOException;

        @Override
        void close() throws IOException;
    }
}
