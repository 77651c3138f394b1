/** Every response is as the OpenAPI document says. */
@NullMarked
package com.timeoff.testing.openapi;

import org.jspecify.annotations.NullMarked;
