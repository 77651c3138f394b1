/** What holds for every request: host, other sites, headers, roles of paths. */
@NullMarked
package com.timeoff.core.security.http;

import org.jspecify.annotations.NullMarked;
