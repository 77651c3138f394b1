/** The OpenAPI document that each service serves at {@code /openapi.yaml}, and shows at {@code /docs}. */
@NullMarked
package com.timeoff.core.openapi;

import org.jspecify.annotations.NullMarked;
