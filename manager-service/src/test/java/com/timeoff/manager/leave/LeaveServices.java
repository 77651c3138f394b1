package com.timeoff.manager.leave;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** The services of the domain, for tests of other packages, too. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    LeaveApplicationService.class,
    LeaveChangeService.class,
    CommentService.class,
    ApplicationViewService.class,
    ApprovalCheck.class,
    ChangeRecorder.class
})
public class LeaveServices {}
