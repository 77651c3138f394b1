package com.timeoff.core.pages;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** A page at {@code /}, made of the files in {@code ui/}. */
@AutoConfiguration
@EnableConfigurationProperties(PagesProperties.class)
@Import({PageFiles.class, MeController.class})
public class TimeoffPagesAutoConfiguration {}
