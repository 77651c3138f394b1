package com.timeoff.core.startup;

import java.util.Locale;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * A service speaks English and writes the digits 0 to 9, as all of its answers do, whatever language its host speaks: so
 * do the libraries, of which some ask the JVM. What clients would rather read is not asked, see timeoff-web.yaml.
 */
class EnglishLocale implements ApplicationListener<ApplicationStartingEvent> {

    @Override
    public void onApplicationEvent(ApplicationStartingEvent event) {
        Locale.setDefault(Locale.ENGLISH);
    }
}
