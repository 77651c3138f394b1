package com.timeoff.core.security;

import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What the server itself counts. */
record SessionsOfTomcat(ServletWebServerApplicationContext service) {

    long everBegun() {
        return manager().getSessionCounter();
    }

    int kept() {
        return manager().getActiveSessions();
    }

    private Manager manager() {
        var tomcat = ((TomcatWebServer) service.getWebServer()).getTomcat();
        return ((Context) tomcat.getHost().findChildren()[0]).getManager();
    }
}
