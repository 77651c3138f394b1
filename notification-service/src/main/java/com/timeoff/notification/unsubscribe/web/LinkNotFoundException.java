package com.timeoff.notification.unsubscribe.web;

/** No mail had that link in it. */
class LinkNotFoundException extends RuntimeException {}
