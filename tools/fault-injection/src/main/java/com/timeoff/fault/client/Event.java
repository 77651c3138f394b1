package com.timeoff.fault.client;

import com.timeoff.models.Decision;
import com.timeoff.models.RequestedLeave;
import java.util.UUID;

/**
 * A result as the stream brought it.
 *
 * @param position the stream's id behind it, such as {@code 0-41_1-17}
 */
public record Event(UUID applicationId, RequestedLeave leave, Decision decision, String position) {}
