package com.timeoff.core.pages;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.Role;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param session whether a session of the browser says who it is, which {@code POST /logout} ends */
record MeResponse(
        EmailAddress email,
        @Nullable String name,
        @Nullable Department department,
        Role role,
        List<Department> manages,
        boolean session,
        Pages pages) {

    static MeResponse of(Person person, boolean session, PagesProperties pages) {
        var manages =
                person.manages().stream().filter(person::managerOf).sorted().toList();
        return new MeResponse(
                person.email(),
                person.name(),
                person.department(),
                person.role(),
                manages,
                session,
                new Pages(pages.employeeUrl(), pages.managerUrl(), pages.resultsUrl(), pages.notificationsUrl()));
    }

    /** Where the pages of the services are. */
    record Pages(
            URI employee,
            URI manager,
            URI results,

            @Schema(description = "Null where nobody is notified.") @Nullable URI notifications) {}
}
