package com.timeoff.core.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A body that an operation takes, and one that it answers with; in Swagger's own annotations their schemas would be lost. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonExamples {

    String request() default "";

    String response();
}
