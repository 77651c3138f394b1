package com.timeoff.core.web;

/** What is wrong with one field, in a problem document's {@code errors}. */
public record FieldError(String field, String message) {}
