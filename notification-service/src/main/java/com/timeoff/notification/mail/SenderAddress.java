package com.timeoff.notification.mail;

import com.timeoff.models.ControlCharacters;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Whose mails they are, such as {@code timeoff@example.com} or {@code TimeOff <timeoff@example.com>}.
 *
 * @param address in ASCII; its domain may be a host's name without dots
 */
public record SenderAddress(String address, @Nullable String name) {

    /** @throws IllegalArgumentException if it is none; the message goes on behind the name of a property: "must be …" */
    public static SenderAddress of(String typed) {
        try {
            var parsed = new InternetAddress(typed, true);
            if (parsed.isGroup() || ControlCharacters.areIn(typed) || !isAscii(parsed.getAddress())) {
                throw notAnAddress();
            }
            return new SenderAddress(parsed.getAddress(), parsed.getPersonal());
        } catch (AddressException e) {
            throw notAnAddress();
        }
    }

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static boolean isAscii(String address) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(address);
    }

    private static IllegalArgumentException notAnAddress() {
        return new IllegalArgumentException(
                "must be an e-mail address, such as timeoff@example.com or TimeOff <timeoff@example.com>");
    }
}
