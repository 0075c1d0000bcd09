/** The document server: MongoDB's protocol, a journal on disk, and sorted indexes in memory. */
@NullMarked
package dev.vouchsafe.embedded.documents;

import org.jspecify.annotations.NullMarked;
