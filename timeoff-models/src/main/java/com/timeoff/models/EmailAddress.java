package com.timeoff.models;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address: what people are told apart by. However it was typed, it is kept in one spelling: without the blanks
 * around it, composed (NFC), in lower case, its domain in ASCII. So equal addresses are equal texts, and no others are.
 */
public final class EmailAddress implements Serializable {

    /** In UTF-16 units, in the spelling that is kept. */
    public static final int MAX_LENGTH = 254;

    @Serial
    private static final long serialVersionUID = 1;

    private final String text;

    private EmailAddress(String text) {
        this.text = text;
    }

    /**
     * The address that was typed.
     *
     * @throws IllegalArgumentException if it is none; the message goes on behind the name of a field: "must be …"
     */
    public static EmailAddress of(String typed) {
        var text = TypedText.inOneSpelling(typed, MAX_LENGTH);
        var at = text.indexOf('@');
        if (at < 1 || at != text.lastIndexOf('@')) {
            throw new IllegalArgumentException("must be an e-mail address");
        }
        var address = text.substring(0, at + 1) + MailDomain.inAscii(text.substring(at + 1));
        if (address.length() > MAX_LENGTH) {
            throw TypedText.tooLong(MAX_LENGTH);
        }
        return new EmailAddress(address);
    }

    /** The same, for those to whom it does not matter why something is none. */
    public static Optional<EmailAddress> parse(String typed) {
        try {
            return Optional.of(of(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmailAddress it && it.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The spelling that is kept, which is an address again, and the same one. */
    @Override
    public String toString() {
        return text;
    }
}
