/** HTTP as every service speaks it: strict JSON, problem documents, pages. */
@NullMarked
package com.timeoff.core.web;

import org.jspecify.annotations.NullMarked;
