package com.timeoff.notification.webhook;

import com.timeoff.notification.leave.LeaveEventType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The endpoints that the configuration names. What is wrong with one ends the start, by the property's name alone. */
@Component
class ConfiguredEndpoints {

    private static final String PREFIX = "timeoff.webhooks.endpoints.";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int LONGEST_URL = 2_000;

    private final boolean allowPlainHttp;
    private final List<WebhookEndpoint> endpoints;

    /** @throws InvalidEndpointException if an endpoint is not what it must be */
    ConfiguredEndpoints(WebhookProperties properties) {
        this.allowPlainHttp = properties.allowPrivateAddresses();
        this.endpoints = properties.endpoints().entrySet().stream()
                .map(it -> endpoint(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(WebhookEndpoint::name))
                .toList();
    }

    /** By name. */
    List<WebhookEndpoint> all() {
        return endpoints;
    }

    Optional<WebhookEndpoint> named(String name) {
        return endpoints.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private WebhookEndpoint endpoint(String name, WebhookProperties.Endpoint configured) {
        var property = PREFIX + name;
        if (!NAME.matcher(name).matches()) {
            throw refused(
                    property, "has a name that cannot be used", "Name it by lower-case letters, digits and hyphens.");
        }
        return new WebhookEndpoint(
                name,
                url(property + ".url", configured.url()),
                secrets(property + ".secrets", configured.secrets()),
                events(property + ".events", configured.events()));
    }

    private URI url(String property, @Nullable String text) {
        var url = parse(text);
        if (url == null || url.getHost() == null || url.toString().length() > LONGEST_URL) {
            throw refused(property, "is no address", "Set it to one such as https://hooks.example.com/timeoff.");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw refused(
                    property, "has a name, a password or a fragment in it", "Leave them out: webhooks are signed.");
        }
        if (!"https".equals(url.getScheme()) && !"http".equals(url.getScheme())) {
            throw refused(property, "is no address of the web", "Set it to one that begins with https://.");
        }
        if ("http".equals(url.getScheme()) && !allowPlainHttp) {
            throw refused(
                    property,
                    "is not encrypted",
                    "Use https, or set timeoff.webhooks.allow-private-addresses=true within a network of your own.");
        }
        return url;
    }

    private static @Nullable URI parse(@Nullable String text) {
        try {
            return text == null ? null : new URI(text.strip());
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static List<WebhookSecret> secrets(String property, List<String> texts) {
        if (texts.isEmpty()) {
            throw refused(property, "is missing", "Make one by: echo whsec_$(openssl rand -base64 32)");
        }
        return IntStream.range(0, texts.size())
                .mapToObj(
                        n -> parsed(
                                property + '[' + n + ']',
                                texts.get(n),
                                WebhookSecret::parse,
                                "is no secret of webhooks",
                                "Set it to whsec_ and the base64 of 24 to 64 random bytes: echo whsec_$(openssl rand -base64 32)"))
                .toList();
    }

    private static Set<LeaveEventType> events(String property, List<String> names) {
        var events = EnumSet.noneOf(LeaveEventType.class);
        for (var n = 0; n < names.size(); n++) {
            events.add(parsed(
                    property + '[' + n + ']',
                    names.get(n),
                    WebhookTypes::named,
                    "is no type of event",
                    "There are: " + String.join(", ", WebhookTypes.ALL)));
        }
        return Set.copyOf(events.isEmpty() ? EnumSet.allOf(LeaveEventType.class) : events);
    }

    private static <T> T parsed(
            String property, String text, Function<String, Optional<T>> parser, String reason, String action) {
        return parser.apply(text.strip()).orElseThrow(() -> refused(property, reason, action));
    }

    private static InvalidEndpointException refused(String property, String reason, String action) {
        return new InvalidEndpointException(property + ' ' + reason + '.', action);
    }
}
