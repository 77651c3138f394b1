package com.timeoff.core.pages;

import com.timeoff.core.person.Person;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
    MeResponse me(@AuthenticationPrincipal Person person, HttpServletRequest request) {
        return MeResponse.of(person, request.getSession(false) != null, pages);
    }
}
