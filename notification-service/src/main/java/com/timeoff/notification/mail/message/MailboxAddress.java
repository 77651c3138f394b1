package com.timeoff.notification.mail.message;

import com.timeoff.models.EmailAddress;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address as headers and SMTP commands need it (RFC 5321). */
final class MailboxAddress {

    private static final String ATOM = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern DOT_STRING = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern QUOTED_STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    private MailboxAddress() {}

    /**
     * @param name of whoever it belongs to, in one line
     * @throws AddressException if it has other letters than those of ASCII before the @, which few servers take
     */
    static InternetAddress of(EmailAddress email, @Nullable String name) throws AddressException {
        var text = email.toString();
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            throw new AddressException("The address is not in ASCII");
        }
        var at = text.lastIndexOf('@');
        var address = new InternetAddress();
        address.setAddress(localPart(text.substring(0, at)) + text.substring(at));
        named(address, name);
        return address;
    }

    static void named(InternetAddress address, @Nullable String name) {
        try {
            address.setPersonal(name == null ? null : OneLine.inHeader(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }

    private static String localPart(String typed) {
        return DOT_STRING.matcher(typed).matches()
                        || QUOTED_STRING.matcher(typed).matches()
                ? typed
                : '"' + typed.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
