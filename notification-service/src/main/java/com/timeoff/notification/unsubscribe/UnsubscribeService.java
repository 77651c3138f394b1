package com.timeoff.notification.unsubscribe;

import com.timeoff.core.pages.PagesProperties;
import com.timeoff.models.EmailAddress;
import com.timeoff.notification.preference.NotificationKind;
import com.timeoff.notification.preference.PreferenceService;
import com.timeoff.notification.preference.UnsubscribeLinks;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** Makes links that refuse, and does what they say. */
@Service
public class UnsubscribeService implements UnsubscribeLinks {

    /** Below the address of the service's page; the token is behind it. */
    public static final String FOLDER = "/unsubscribe/";

    private final SingletonSupplier<TokenCipher> cipher;
    private final PreferenceService preferences;
    private final String links;

    UnsubscribeService(LinkKeys keys, PreferenceService preferences, PagesProperties pages) {
        this.cipher = SingletonSupplier.of(() -> new TokenCipher(keys.obtain()));
        this.preferences = preferences;
        this.links = folderOf(pages.notificationsUrl());
    }

    private static String folderOf(@Nullable URI page) {
        if (page == null) {
            throw new MissingPageAddressException();
        }
        return page.toString().replaceFirst("/$", "") + FOLDER;
    }

    @Override
    public URI linkFor(EmailAddress recipient, NotificationKind kind) {
        return URI.create(links + cipher.obtain().encrypt(new Subscription(recipient, kind)));
    }

    /** What it would refuse; empty if it was never in a link. Nothing changes. */
    public Optional<NotificationKind> find(String token) {
        return cipher.obtain().decrypt(token).map(Subscription::kind);
    }

    /** What is refused from now on, if it was not before; empty if the token was never in a link. */
    public Optional<NotificationKind> unsubscribe(String token) {
        var subscription = cipher.obtain().decrypt(token);
        subscription.ifPresent(it -> preferences.change(it.recipient(), Map.of(it.kind(), false)));
        return subscription.map(Subscription::kind);
    }
}
