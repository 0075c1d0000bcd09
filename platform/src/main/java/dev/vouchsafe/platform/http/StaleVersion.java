package dev.vouchsafe.platform.http;

import dev.vouchsafe.platform.text.PlatformText;

/**
 * The resource is not as {@code If-Match} or {@code If-None-Match} asks for it to be. An exception, so that it is not
 * kept under the call's key.
 */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleVersion() {
        super(PlatformText.STALE_VERSION.english());
    }
}
