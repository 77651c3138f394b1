package com.timeoff.core.security;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** For a test that has more logged: without it the classes behind it in the same JVM have it, too, as their contexts wait. */
class RestoredLogLevels implements BeforeAllCallback, AfterAllCallback {

    private final Map<String, @Nullable Level> levels = new HashMap<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        logging().getLoggerList().forEach(it -> levels.put(it.getName(), it.getLevel()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        logging().getLoggerList().forEach(it -> it.setLevel(levels.get(it.getName())));
    }

    private static LoggerContext logging() {
        return ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).getLoggerContext();
    }
}
