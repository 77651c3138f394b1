package com.timeoff.notification.unsubscribe.web;

import com.timeoff.core.openapi.ProblemResponses;
import com.timeoff.core.security.http.CapabilityPath;
import com.timeoff.core.web.ProblemType;
import com.timeoff.notification.unsubscribe.UnsubscribeService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the links in mails lead to. The path has a placeholder where its secret was, which is not to be bound to a variable.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058, One-Click Unsubscribe</a>
 */
@RestController
class UnsubscribeController {

    private static final String PATH = UnsubscribeService.FOLDER + "{token}";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final UnsubscribeService links;

    UnsubscribeController(UnsubscribeService links) {
        this.links = links;
    }

    @Operation(
            summary = "A page that asks whether to unsubscribe: without a sign-in, to whoever has the link",
            description = "It changes nothing: programs follow the links in mails, too.",
            parameters =
                    @Parameter(
                            name = "token",
                            in = ParameterIn.PATH,
                            required = true,
                            description = "The secret of the link.",
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "What would be unsubscribed from, and a button.",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    @ProblemResponses({ProblemType.NOT_FOUND, ProblemType.DATABASE_UNAVAILABLE})
    @SecurityRequirements
    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> ask(HttpServletRequest request) {
        var kind = CapabilityPath.secretOf(request).flatMap(links::find).orElseThrow(LinkNotFoundException::new);
        return page(UnsubscribePage.asking(kind));
    }

    /** Whatever is in its body, and whatever the client accepts: mail programs send it by themselves. */
    @Operation(
            summary = "Unsubscribe: without a sign-in, for whoever has the link",
            description =
                    "One click as mail programs offer it (RFC 8058); the body does not matter. To repeat it changes"
                            + " nothing.",
            parameters =
                    @Parameter(
                            name = "token",
                            in = ParameterIn.PATH,
                            required = true,
                            description = "The secret of the link.",
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "It is done.",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    @ProblemResponses({ProblemType.NOT_FOUND, ProblemType.DATABASE_UNAVAILABLE})
    @SecurityRequirements
    @PostMapping(PATH)
    ResponseEntity<String> unsubscribe(HttpServletRequest request) {
        var kind = CapabilityPath.secretOf(request).flatMap(links::unsubscribe).orElseThrow(LinkNotFoundException::new);
        return page(UnsubscribePage.done(kind));
    }

    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", UnsubscribePage.CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .body(html);
    }
}
