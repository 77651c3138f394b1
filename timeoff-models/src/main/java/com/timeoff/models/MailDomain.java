package com.timeoff.models;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The domain of an e-mail address, in the one form that mail servers know: ASCII, with A-labels (RFC 3490). */
final class MailDomain {

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern HOST = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");
    private static final String A_LABEL = "xn--";

    /** Standards differ in what domain these mean, and so do browsers and Java: who says another one's is nobody. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[ßς]");

    private MailDomain() {}

    /**
     * @param domain composed, in lower case, with nothing invisible in it
     * @throws IllegalArgumentException if it is none
     */
    static String inAscii(String domain) {
        if (HOST.matcher(domain).matches() && !domain.contains(A_LABEL)) {
            return domain;
        }
        var ascii = encoded(domain);
        if (!HOST.matcher(ascii).matches() || !isTheOnlySpelling(ascii)) {
            throw noDomain();
        }
        return ascii;
    }

    /** Of the forms that encode the same text there is one that the text is encoded to; the others are refused. */
    private static boolean isTheOnlySpelling(String ascii) {
        var unicode = IDN.toUnicode(ascii, IDN.USE_STD3_ASCII_RULES);
        return !unicode.contains(A_LABEL)
                && !TypedText.hasInvisible(unicode)
                && encoded(unicode).equals(ascii);
    }

    private static String encoded(String domain) {
        var text = compatible(compatible(domain).toLowerCase(Locale.ROOT));
        if (AMBIGUOUS.matcher(text).find()) {
            throw noDomain();
        }
        try {
            return IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            throw noDomain();
        }
    }

    /** As browsers do before they encode: a full-width letter is that letter. */
    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static IllegalArgumentException noDomain() {
        return new IllegalArgumentException("must be an e-mail address, with a domain such as example.com");
    }
}
