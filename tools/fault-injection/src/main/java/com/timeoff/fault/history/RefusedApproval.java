package com.timeoff.fault.history;

import java.util.List;
import java.util.UUID;

/**
 * An approval was answered: the leave overlaps leave that is approved.
 *
 * @param overlaps what was named
 * @param call from before the call to behind its answer
 */
public record RefusedApproval(Application application, List<UUID> overlaps, Period call) {}
