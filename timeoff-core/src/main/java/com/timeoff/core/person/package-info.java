/** Who somebody is; no framework in here, so that every domain may ask. */
@NullMarked
package com.timeoff.core.person;

import org.jspecify.annotations.NullMarked;
