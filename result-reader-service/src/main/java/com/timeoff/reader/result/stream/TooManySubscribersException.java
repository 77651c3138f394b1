package com.timeoff.reader.result.stream;

/** Nobody more can listen to this instance now. */
public class TooManySubscribersException extends RuntimeException {

    TooManySubscribersException() {
        super("too many subscribers");
    }
}
