package dev.vouchsafe.gateway.service;

import dev.vouchsafe.contracts.text.FixedText;
import dev.vouchsafe.contracts.text.Words;

/** The table of what the gateway says by itself. */
public enum GatewayText implements FixedText {
    SERVICE_SILENT("{service} can't be asked now.", "{service} şu anda yanıt vermiyor."),
    SERVICE_OF_PATH_DOWN(
            "The service behind this path can't be reached now.", "Bu yolun arkasındaki hizmete şu anda ulaşılamıyor."),

    TOO_MANY_CALLS("You call too often.", "Çok sık çağrı yapıyorsunuz."),
    TOO_MANY_FROM_ADDRESS("Too many calls come from your address.", "Adresinizden çok fazla çağrı geliyor."),
    TOO_MANY_AT_ONCE("Too many of your calls go on at once.", "Aynı anda çok fazla çağrınız sürüyor."),
    TOO_MANY_UPLOADS("Too many uploads go on at once.", "Aynı anda çok fazla yükleme sürüyor."),
    TOO_MANY_GUESSES(
            "You have named a wrong e-mail address too often.", "Çok fazla kez yanlış e-posta adresi verdiniz."),
    SLOW_BODY("The body did not come within its time.", "Gövde süresi içinde gelmedi."),
    NO_UPGRADE("can't ask for a WebSocket", "WebSocket isteyemez");

    private final Words words;

    GatewayText(String english, String turkish) {
        words = new Words(english, turkish);
    }

    @Override
    public Words words() {
        return words;
    }
}
