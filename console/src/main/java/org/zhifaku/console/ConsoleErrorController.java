package org.zhifaku.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What no handler answered: unknown paths, refused methods, faults of our own. Shows neither class names nor traces. */
@Controller
class ConsoleErrorController implements ErrorController {

    private final Problems problems;

    ConsoleErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null) {
            status = HttpStatus.INTERNAL_SERVER_ERROR;
        }
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var key = status == HttpStatus.NOT_FOUND
                ? "problem.path"
                : status.is4xxClientError() ? "problem.request" : "problem.fault";
        return problems.answer(status, key, new Object[0], path == null ? "/" : path.toString(), response, locale);
    }
}
