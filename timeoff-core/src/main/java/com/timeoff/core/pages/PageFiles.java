package com.timeoff.core.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves {@code ui/}: the look and the modules that all pages share from this jar, a page from its service's. */
final class PageFiles implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addViewController("/").setViewName("forward:/ui/index.html");
    }

    /** Browsers keep the files and ask whether they are still right: by content, since a build may date all alike. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/ui/**")
                .addResourceLocations("classpath:/ui/")
                .setCacheControl(CacheControl.noCache().cachePrivate())
                .setUseLastModified(false)
                .setEtagGenerator(PageFiles::digest)
                .resourceChain(false)
                .addResolver(new DepartmentsScript());
    }

    private static String digest(Resource file) {
        try (var in = file.getInputStream()) {
            return DigestUtils.md5DigestAsHex(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
