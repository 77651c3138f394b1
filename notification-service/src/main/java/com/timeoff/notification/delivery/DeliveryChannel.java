package com.timeoff.notification.delivery;

/** By what somebody is told. */
public enum DeliveryChannel {
    MAIL,
    WEBHOOK
}
