package com.timeoff.system;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test of each {@link Look} that every build tries. */
@ParameterizedTest
@EnumSource(names = {"WIDE_LIGHT", "NARROW_DARK"})
@Retention(RetentionPolicy.RUNTIME)
@interface UsualLooks {}
