package dev.vouchsafe.standalone.issuer;

import dev.vouchsafe.contracts.text.FixedText;
import dev.vouchsafe.contracts.text.Words;

/** The table of what the sign-in page says. */
enum SignInText implements FixedText {
    SIGN_IN("Sign in", "Oturum aç"),
    CHOOSE(
            "This is a demo in simulated time. Choose who you want to be: nobody has a password here.",
            "Bu, simüle edilmiş zamanda çalışan bir demodur. Kim olmak istediğinizi seçin: burada kimsenin parolası yoktur."),
    NOBODY(
            "There is nobody of that name here. Choose one of these.",
            "Burada bu adla kimse yok. Aşağıdakilerden birini seçin."),
    PARTNERS("Partners", "İş ortakları"),
    CUSTOMERS("Customers", "Müşteriler"),
    PROGRAM("The program", "Program"),
    OTHERS("Others", "Diğerleri"),
    NOT_POSSIBLE("This is not possible", "Bu mümkün değil"),
    BROKEN_OFF(
            "Signing in or out was broken off, or this address is not one of ours.",
            "Oturum açma veya kapatma yarıda kaldı ya da bu adres bize ait değil."),
    TO_PORTAL("To the portal", "Portala git");

    private final Words words;

    SignInText(String english, String turkish) {
        words = new Words(english, turkish);
    }

    @Override
    public Words words() {
        return words;
    }
}
