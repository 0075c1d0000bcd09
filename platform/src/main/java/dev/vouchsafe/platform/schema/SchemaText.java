package dev.vouchsafe.platform.schema;

import dev.vouchsafe.contracts.text.FixedText;
import dev.vouchsafe.contracts.text.Words;

/** What a schema can have against a value. Each goes on after the name of the field. */
enum SchemaText implements FixedText {
    OTHER("does not have the form that it must have", "olması gereken biçimde değil"),
    MISSING("is missing", "eksik"),
    TYPE("must be {types| or }", "şu türde olmalıdır: {types| veya }"),
    AT_LEAST("must have at least {number}", "en az {number} olmalıdır"),
    AT_MOST("must have at most {number}", "en çok {number} olmalıdır"),
    NOTHING_TWICE("must name nothing twice", "hiçbir şeyi iki kez içermemelidir"),
    MINIMUM("must be at least {limit}", "en az {limit} olmalıdır"),
    MAXIMUM("must be at most {limit}", "en çok {limit} olmalıdır"),
    TOO_LARGE("must be a whole number of at most 64 bits", "en çok 64 bitlik bir tam sayı olmalıdır"),

    CHARACTER("1 character", "1 karakter"),
    CHARACTERS("{count} characters", "{count} karakter"),
    ENTRY("1 entry", "1 öge"),
    ENTRIES("{count} entries", "{count} öge"),

    STRING("a text", "metin"),
    INTEGER("a whole number", "tam sayı"),
    NUMBER("a number", "sayı"),
    BOOLEAN("true or false", "true veya false"),
    OBJECT("an object", "nesne"),
    ARRAY("a list", "liste"),
    NULL("null", "null"),
    OTHER_TYPE("of another type", "başka bir tür"),

    COUNTRY("must be a country's two capital letters, such as GB", "ülkenin iki büyük harfi olmalıdır; örneğin GB"),
    CURRENCY(
            "must be a currency's three capital letters, such as USD",
            "para biriminin üç büyük harfi olmalıdır; örneğin USD"),
    AMOUNT("must be an amount such as \"1250.00\"", "\"1250.00\" gibi bir tutar olmalıdır"),
    SHA_256(
            "must be a SHA-256 in 64 digits and small letters",
            "64 rakam ve küçük harften oluşan bir SHA-256 olmalıdır"),
    BLANKS_INSIDE(
            "must be 1 to 40 letters A to Z, digits, blanks and hyphens, a letter or digit first and no blank last",
            "1 ila 40 harf (A–Z), rakam, boşluk ve kısa çizgi olmalıdır; ilki harf veya rakam, sonuncusu boşluk değil");

    private final Words words;

    SchemaText(String english, String turkish) {
        words = new Words(english, turkish);
    }

    @Override
    public Words words() {
        return words;
    }
}
