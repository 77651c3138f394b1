package com.timeoff.manager.leave.web;

import com.timeoff.core.web.PlainText;
import com.timeoff.models.Decision;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record DecisionRequest(
        @NotNull Decision decision,
        @Nullable @Size(max = 500) @PlainText String comment) {}
