/** Results of leave applications: what they are, and who keeps them. */
@NullMarked
package com.timeoff.reader.result;

import org.jspecify.annotations.NullMarked;
