package dev.vouchsafe.gateway;

import dev.vouchsafe.contracts.text.FixedText;
import dev.vouchsafe.contracts.text.Words;

/** The table of what the gateway says by itself. */
enum GatewayText implements FixedText {
    SERVICE_SILENT("{service} can't be asked now.", "{service} şu anda yanıt vermiyor."),
    SERVICE_OF_PATH_DOWN(
            "The service behind this path can't be reached now.", "Bu yolun arkasındaki hizmete şu anda ulaşılamıyor.");

    private final Words words;

    GatewayText(String english, String turkish) {
        words = new Words(english, turkish);
    }

    @Override
    public Words words() {
        return words;
    }
}
