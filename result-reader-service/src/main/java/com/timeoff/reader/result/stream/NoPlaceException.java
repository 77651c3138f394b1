package com.timeoff.reader.result.stream;

/** Nobody more can listen to this instance now. */
public class NoPlaceException extends RuntimeException {

    NoPlaceException() {
        super("no place for another subscriber");
    }
}
