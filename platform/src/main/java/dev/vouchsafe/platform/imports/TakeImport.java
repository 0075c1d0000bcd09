package dev.vouchsafe.platform.imports;

/** Command: record a step that somebody takes with a file. */
record TakeImport(ImportEvent step) {}
