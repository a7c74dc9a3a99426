package org.zhifaku.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** Answers for what went wrong: a page for people, a problem for programs. */
class Problems {

    private final MessageSource messages;
    private final Wording wording;

    Problems(MessageSource messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    /** The path decides which of the two it is, since browsers accept anything. {@code key} names the message. */
    Object answer(
            HttpStatus status,
            String key,
            Object[] arguments,
            String path,
            HttpServletResponse response,
            Locale locale) {
        var detail = messages.getMessage(key, arguments, locale);
        if (path.startsWith("/api/") || path.equals("/healthz")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(status, detail));
        }
        response.setStatus(status.value());
        var page = new ModelAndView("console/problem", status);
        page.addObject("say", wording.in(locale));
        page.addObject("status", status.value());
        page.addObject("title", messages.getMessage("problem.title." + titleOf(status), null, locale));
        page.addObject("detail", detail);
        page.addObject("steward", path.startsWith("/steward"));
        return page;
    }

    private static String titleOf(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND || status == HttpStatus.SERVICE_UNAVAILABLE) {
            return Integer.toString(status.value());
        }
        return status.is4xxClientError() ? "400" : "500";
    }
}
