/** OAuth2 login of browsers, and their sessions. */
@NullMarked
package com.timeoff.core.security.browser;

import org.jspecify.annotations.NullMarked;
