package com.timeoff.system;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A test of each {@link Look} that is none of the {@link UsualLooks}, and that is not made for one page. */
@ParameterizedTest
@Tag("faults")
@EnumSource(
        mode = Mode.EXCLUDE,
        names = {"WIDE_LIGHT", "NARROW_DARK", "MEDIUM_LIGHT"})
@Retention(RetentionPolicy.RUNTIME)
@interface OtherLooks {}
