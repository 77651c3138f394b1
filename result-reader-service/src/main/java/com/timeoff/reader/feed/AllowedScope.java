package com.timeoff.reader.feed;

import com.timeoff.models.Department;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may make a feed of.
 *
 * @param department of {@link FeedScope#DEPARTMENT}, else null
 */
public record AllowedScope(FeedScope scope, @Nullable Department department) {}
