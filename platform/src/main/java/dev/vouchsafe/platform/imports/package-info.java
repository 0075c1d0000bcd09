/**
 * Files of rows for those who have no Kafka: each row is judged as the message that it stands for, and what is accepted
 * is published as that message.
 */
@NullMarked
package dev.vouchsafe.platform.imports;

import org.jspecify.annotations.NullMarked;
