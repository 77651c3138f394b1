package com.timeoff.core.startup;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Runs whatever {@link StartupStep}s there are. */
@AutoConfiguration
@EnableConfigurationProperties(StartupProperties.class)
@Import(StartupSteps.class)
public class StartupAutoConfiguration {}
