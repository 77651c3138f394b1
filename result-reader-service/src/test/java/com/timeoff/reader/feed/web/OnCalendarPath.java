package com.timeoff.reader.feed.web;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** The path that needs no sign-in, in tests of the web layer. */
@TestConfiguration(proxyBeanMethods = false)
@Import(CalendarPathConfiguration.class)
public class OnCalendarPath {}
