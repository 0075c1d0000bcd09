/** The document server: MongoDB's protocol, a journal on disk, and sorted indexes in memory. */
package dev.vouchsafe.embedded.documents;
