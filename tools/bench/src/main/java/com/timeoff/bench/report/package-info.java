/** What came of it, for people and for programs. */
@NullMarked
package com.timeoff.bench.report;

import org.jspecify.annotations.NullMarked;
