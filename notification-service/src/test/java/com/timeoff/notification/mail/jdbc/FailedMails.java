package com.timeoff.notification.mail.jdbc;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

@TestConfiguration(proxyBeanMethods = false)
@Import(JdbcFailedMails.class)
public class FailedMails {}
