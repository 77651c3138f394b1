package com.timeoff.notification.delivery.web;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** The call, for tests of other packages that fill what it shows. */
@TestConfiguration(proxyBeanMethods = false)
@Import({FailedDeliveryController.class, FailedDeliveryPathConfiguration.class})
public class FailedDeliveryCalls {}
