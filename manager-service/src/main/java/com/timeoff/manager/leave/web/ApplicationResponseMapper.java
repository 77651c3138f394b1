package com.timeoff.manager.leave.web;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.PersonDirectory;
import com.timeoff.core.web.Page;
import com.timeoff.manager.leave.ApplicationView;
import com.timeoff.manager.leave.ApplicationViewService;
import com.timeoff.manager.leave.LeaveApplication;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes answers of applications, each for who asked. */
@Component
class ApplicationResponseMapper {

    private final ApplicationViewService views;
    private final PersonDirectory people;

    ApplicationResponseMapper(ApplicationViewService views, PersonDirectory people) {
        this.views = views;
        this.people = people;
    }

    ApplicationResponse of(Person person, LeaveApplication application) {
        return response(views.of(person, application));
    }

    ApplicationResponse of(Person person, Supplier<LeaveApplication> change) {
        return response(views.of(person, change));
    }

    Page<ApplicationResponse> of(Person person, Page<LeaveApplication> page) {
        var items = views.of(person, page.items()).stream().map(this::response).toList();
        return new Page<>(items, page.nextCursor());
    }

    private ApplicationResponse response(ApplicationView view) {
        return ApplicationResponse.of(view, people);
    }
}
