/** Results over HTTP. */
@NullMarked
package com.timeoff.reader.result.web;

import org.jspecify.annotations.NullMarked;
