package org.zhifaku.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.zhifaku.console.portal.SearchUnavailableException;

/** Turns what can go wrong in a request into a page or, under {@code /api}, into {@code application/problem+json}. */
@ControllerAdvice
class ConsoleErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleErrors.class);

    private final Problems problems;

    ConsoleErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    Object badRequest(BadRequestException e, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return problems.answer(
                HttpStatus.BAD_REQUEST, e.key(), e.arguments(), request.getRequestURI(), response, locale);
    }

    @ExceptionHandler
    Object mistyped(
            MethodArgumentTypeMismatchException e,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return problems.answer(
                HttpStatus.BAD_REQUEST,
                "problem.parameter",
                new Object[] {e.getName()},
                request.getRequestURI(),
                response,
                locale);
    }

    @ExceptionHandler
    Object missing(
            MissingServletRequestParameterException e,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return problems.answer(
                HttpStatus.BAD_REQUEST,
                "problem.missing",
                new Object[] {e.getParameterName()},
                request.getRequestURI(),
                response,
                locale);
    }

    @ExceptionHandler
    Object foreign(ForeignFormException e, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return problems.answer(
                HttpStatus.FORBIDDEN, "problem.foreign", new Object[0], request.getRequestURI(), response, locale);
    }

    @ExceptionHandler
    Object tooLarge(
            MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return problems.answer(
                HttpStatus.CONTENT_TOO_LARGE,
                "problem.toolarge",
                new Object[0],
                request.getRequestURI(),
                response,
                locale);
    }

    @ExceptionHandler
    Object notFound(NotFoundException e, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return problems.answer(HttpStatus.NOT_FOUND, e.key(), e.arguments(), request.getRequestURI(), response, locale);
    }

    /** Not logged here: the portal logs it once, when the index goes away. */
    @ExceptionHandler
    Object indexDown(
            SearchUnavailableException e, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        response.setHeader("Retry-After", "60");
        return problems.answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "problem.index",
                new Object[0],
                request.getRequestURI(),
                response,
                locale);
    }

    @ExceptionHandler
    Object warehouseDown(
            DataAccessException e, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        LOG.error(
                "Cannot read the warehouse for {}. Is PostgreSQL up, and are its migrations done?",
                request.getRequestURI(),
                e);
        response.setHeader("Retry-After", "60");
        return problems.answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "problem.warehouse",
                new Object[0],
                request.getRequestURI(),
                response,
                locale);
    }
}
