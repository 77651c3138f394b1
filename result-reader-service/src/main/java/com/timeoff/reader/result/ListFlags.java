package com.timeoff.reader.result;

import java.util.Collection;
import java.util.UUID;

/**
 * Which rows the lists need not look at. To be set after the commit of what was added: of two that come at the same time
 * the later one sees the other. May be done any number of times.
 */
public interface ListFlags {

    void afterApplications(Collection<UUID> applicationIds);

    void afterResults(Collection<UUID> applicationIds);

    void afterChanges(Collection<UUID> applicationIds);
}
