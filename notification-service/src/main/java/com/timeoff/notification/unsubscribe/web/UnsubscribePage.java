package com.timeoff.notification.unsubscribe.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.timeoff.notification.preference.NotificationKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A page without scripts and without files of its own, which are for those who are signed in. It names nobody. */
final class UnsubscribePage {

    /** In the colours of {@code style.css}. */
    private static final String STYLE = """
            :root { color-scheme: light dark; font: 16px/1.55 Inter, system-ui, sans-serif; \
            background: light-dark(oklch(97.8% 0.006 285), oklch(18.5% 0.018 285)); \
            color: light-dark(oklch(26% 0.03 285), oklch(94% 0.01 285)); }
            body { margin: 0; }
            main { max-width: 34rem; margin: 10vh auto; padding: 1.25rem; }
            h1 { font-size: 1.65rem; line-height: 1.2; }
            a { color: light-dark(oklch(50% 0.19 280), oklch(78% 0.115 285)); }
            button { min-height: 2.75rem; padding: 0.5rem 1.2rem; border: 1px solid transparent; border-radius: 10px; \
            background: light-dark(oklch(50% 0.19 280), oklch(78% 0.115 285)); \
            color: light-dark(#fff, oklch(20% 0.05 285)); font: inherit; font-weight: 580; cursor: pointer; }
            :focus-visible { outline: 3px solid light-dark(oklch(50% 0.19 280), oklch(78% 0.115 285)); outline-offset: 2px; }
            """;

    /** The page's form and style, and nothing else. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src '" + sha256(STYLE)
            + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s · TimeOff</title>
            <style>%s</style>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            %s
            </main>
            </body>
            </html>
            """;

    private UnsubscribePage() {}

    static String asking(NotificationKind kind) {
        return page("Unsubscribe?", """
                <p>Whoever was sent this link gets no more mails of this kind: <strong>%s</strong>.</p>
                <form method="post"><button>Unsubscribe</button></form>""".formatted(words(kind)));
    }

    static String done(NotificationKind kind) {
        return page("You are unsubscribed", """
                <p>No more mails of this kind are sent to you: <strong>%s</strong>.</p>
                <p>You can have them again: sign in to <a href="../">TimeOff's notifications</a>.</p>""".formatted(words(kind)));
    }

    private static String page(String title, String content) {
        return PAGE.formatted(title, STYLE, title, content);
    }

    private static String words(NotificationKind kind) {
        return switch (kind) {
            case WAITING -> "leave that waits for your decision";
            case DECISION -> "what becomes of your own leave";
            case REMINDER -> "reminders of what has waited for long";
        };
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
