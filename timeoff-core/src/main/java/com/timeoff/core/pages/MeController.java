package com.timeoff.core.pages;

import com.timeoff.core.security.PersonAuthentication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, for pages to show. */
@RestController
class MeController {

    private final PagesProperties pages;

    MeController(PagesProperties pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/me", produces = MediaType.APPLICATION_JSON_VALUE)
    MeResponse me(PersonAuthentication caller) {
        return MeResponse.of(caller.getPrincipal(), caller.isBySession(), pages);
    }
}
