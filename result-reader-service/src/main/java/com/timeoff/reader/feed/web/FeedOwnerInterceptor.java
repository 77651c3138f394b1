package com.timeoff.reader.feed.web;

import com.timeoff.core.security.authentication.PersonAuthentication;
import com.timeoff.reader.feed.FeedOwnerService;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What people may see now is what their feeds show: each signed-in call that asks the database tells it. Streams need not. */
@Component
class FeedOwnerInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger log = LoggerFactory.getLogger(FeedOwnerInterceptor.class);

    private final FeedOwnerService owners;

    FeedOwnerInterceptor(FeedOwnerService owners) {
        this.owners = owners;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/leave-application-results/**", "/absences*", CalendarFeedController.PATH + "/**")
                .excludePathPatterns("/leave-application-results/stream");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getUserPrincipal() instanceof PersonAuthentication caller) {
            try {
                owners.called(caller.getPrincipal());
            } catch (DataAccessException e) {
                log.debug("What a caller may see cannot be stored now", e); // The call itself will say so.
            }
        }
        return true;
    }
}
