package com.timeoff.reader.result;

/** Nobody knows this application, or the person may not see it. */
public class ApplicationNotFoundException extends RuntimeException {}
