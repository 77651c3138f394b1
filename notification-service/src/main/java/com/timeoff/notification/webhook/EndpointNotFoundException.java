package com.timeoff.notification.webhook;

/** No endpoint of this name is configured. */
public class EndpointNotFoundException extends RuntimeException {}
