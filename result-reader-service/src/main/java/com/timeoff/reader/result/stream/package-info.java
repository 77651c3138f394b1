/** Results as they come in, for those who listen. */
@NullMarked
package com.timeoff.reader.result.stream;

import org.jspecify.annotations.NullMarked;
