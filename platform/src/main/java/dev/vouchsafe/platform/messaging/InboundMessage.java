package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.platform.log.Cause;
import java.time.Instant;

/**
 * A message that could be read.
 *
 * @param id unique within its source
 * @param source who says so
 * @param subject what it is about
 * @param time when its writer says that it happened
 * @param cause the cause that commands of this message are sent with: the same message has its effect once
 */
public record InboundMessage<T>(
        String id, String source, String type, String subject, Instant time, T data, Cause cause) {}
