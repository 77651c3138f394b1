package com.timeoff.notification.delivery;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** What failed lately, of all channels. */
@Service
public class FailedDeliveryService {

    private final List<FailedDeliveries> channels;

    FailedDeliveryService(List<FailedDeliveries> channels) {
        this.channels = List.copyOf(channels);
    }

    /** By their last attempt, newest first. */
    public List<FailedDelivery> newest(int limit) {
        return channels.stream()
                .flatMap(it -> it.newest(limit).stream())
                .sorted(Comparator.comparing(FailedDelivery::lastAttemptAt).reversed())
                .limit(limit)
                .toList();
    }
}
