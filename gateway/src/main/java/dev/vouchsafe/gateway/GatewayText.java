package dev.vouchsafe.gateway;

import dev.vouchsafe.contracts.text.FixedText;

/** The table of what the gateway says by itself. */
enum GatewayText implements FixedText {
    SERVICE_SILENT("{service} can't be asked now.", "{service} şu anda yanıt vermiyor."),
    SERVICE_OF_PATH_DOWN(
            "The service behind this path can't be reached now.", "Bu yolun arkasındaki hizmete şu anda ulaşılamıyor.");

    private final String english;
    private final String turkish;

    GatewayText(String english, String turkish) {
        this.english = english;
        this.turkish = turkish;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String turkish() {
        return turkish;
    }
}
