package com.timeoff.reader.result.web;

/** Nobody has decided on this application, or there is no such application. */
class ResultNotFoundException extends RuntimeException {}
