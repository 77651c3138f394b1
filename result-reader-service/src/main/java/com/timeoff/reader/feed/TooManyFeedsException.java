package com.timeoff.reader.feed;

/** The person has as many feeds as one may. */
public class TooManyFeedsException extends RuntimeException {}
