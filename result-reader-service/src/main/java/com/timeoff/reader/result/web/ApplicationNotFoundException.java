package com.timeoff.reader.result.web;

/** Nobody has heard of this application, or it is not for these eyes. */
class ApplicationNotFoundException extends RuntimeException {}
