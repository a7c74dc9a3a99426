package org.zhifaku.console.quarantine;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhifaku.console.BadRequestException;
import org.zhifaku.console.NotFoundException;
import org.zhifaku.console.Wording;
import org.zhifaku.console.quarantine.Replays.BusyException;
import org.zhifaku.library.correction.ImportOutcome;
import org.zhifaku.library.quarantine.Preview;
import org.zhifaku.library.quarantine.Quarantine;
import org.zhifaku.library.quarantine.QuarantineFilter;

/** The pages of the quarantine. What only looks is a GET; what changes something is a form that posts. */
@Controller
class QuarantineController {

    private static final int PAGE_ROWS = 50;
    private static final int LONGEST_NAME = 100;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Workbench workbench;
    private final Replays replays;
    private final Wording wording;
    private final Clock clock;

    QuarantineController(Workbench workbench, Replays replays, Wording wording, ObjectProvider<Clock> clock) {
        this.workbench = workbench;
        this.replays = replays;
        this.wording = wording;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    /** The causes, most rows first; with {@code preview} also how many rows of each would pass now. */
    @GetMapping("/steward/quarantine")
    String causes(@RequestParam(defaultValue = "false") boolean preview, Model model, Locale locale) {
        if (preview) {
            Preview.Result result = workbench.preview(QuarantineFilter.ALL);
            model.addAttribute("preview", result);
            model.addAttribute(
                    "causes",
                    result.causes().stream().map(Preview.CauseResult::cause).toList());
            model.addAttribute("passing", passing(result));
        } else {
            model.addAttribute("causes", workbench.causes(QuarantineFilter.ALL));
        }
        model.addAttribute("open", workbench.count(QuarantineFilter.ALL));
        wording.into(model, locale, clock.instant());
        return "console/quarantine";
    }

    private static Map<String, Long> passing(Preview.Result result) {
        return result.causes().stream()
                .collect(Collectors.toMap(one -> one.cause().id(), Preview.CauseResult::passing));
    }

    /** The rows of a cause; with {@code preview} also how many of them would pass now. */
    @GetMapping("/steward/quarantine/cause")
    String rows(
            @RequestParam String cause,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "false") boolean preview,
            Model model,
            Locale locale) {
        QuarantineFilter filter = filter(cause, null);
        Quarantine.Cause shown = workbench.causes(filter).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("problem.cause", cause));
        List<Quarantine.Row> rows = workbench.rows(filter, after, PAGE_ROWS);
        model.addAttribute("cause", shown);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "next",
                rows.size() < PAGE_ROWS ? null : rows.get(rows.size() - 1).quarantineId());
        model.addAttribute("preview", preview ? workbench.preview(filter) : null);
        wording.into(model, locale, clock.instant());
        return "console/quarantine-cause";
    }

    /** One row, open or not. */
    @GetMapping("/steward/quarantine/row")
    String row(@RequestParam long id, Model model, Locale locale) {
        model.addAttribute(
                "entry",
                workbench.entry(id).orElseThrow(() -> new NotFoundException("problem.row", Long.toString(id))));
        wording.into(model, locale, clock.instant());
        return "console/quarantine-row";
    }

    /** The open rows of a cause, or all of them, as a workbook. */
    @GetMapping("/steward/quarantine/export")
    void export(@RequestParam(required = false) @Nullable String cause, HttpServletResponse response)
            throws IOException {
        QuarantineFilter filter = filter(cause, null);
        // whole or not at all: a workbook that breaks off half-way would still look like one
        Path file = Files.createTempFile("zhifaku-export", ".xlsx");
        try {
            try (var out = Files.newOutputStream(file)) {
                workbench.export(filter, out);
            }
            response.setContentType(XLSX);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"quarantine-%s.xlsx\"".formatted(cause == null ? "all" : cause));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Replays the rows of a cause, of an import, or all. */
    @PostMapping("/steward/quarantine/replay")
    String replay(
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(name = "import", required = false) @Nullable Long importId,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        return start(filter(cause, importId), importId, response, model, locale);
    }

    /** Takes a corrected workbook and replays its rows. */
    @PostMapping("/steward/quarantine/import")
    String take(
            @RequestParam MultipartFile file,
            @RequestParam String by,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        String name = baseName(file);
        if (by.isBlank() || file.isEmpty()) {
            throw new BadRequestException("problem.import");
        }
        if (by.length() > LONGEST_NAME || name.length() > 2 * LONGEST_NAME) {
            throw new BadRequestException("problem.toolong", Integer.toString(LONGEST_NAME));
        }
        Path draft = Files.createTempFile("zhifaku-import", ".xlsx");
        try {
            file.transferTo(draft);
            ImportOutcome outcome = workbench.take(draft, name, by.strip());
            model.addAttribute("name", name);
            return outcome.fold(
                    stored -> stored(stored, response, model, locale),
                    refused -> told(refused, response, model, locale));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private String stored(ImportOutcome.Stored stored, HttpServletResponse response, Model model, Locale locale) {
        Long importId = stored.importId();
        model.addAttribute("stored", stored);
        if (importId == null) {
            wording.into(model, locale, clock.instant());
            return "console/quarantine-import";
        }
        return start(QuarantineFilter.ofImport(importId), importId, response, model, locale);
    }

    private String told(ImportOutcome.Refused refused, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", refused);
        wording.into(model, locale, clock.instant());
        return "console/quarantine-import";
    }

    private String start(
            QuarantineFilter filter,
            @Nullable Long importId,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        try {
            response.setHeader("Location", "/steward?run=" + replays.start(filter));
            response.setStatus(HttpStatus.SEE_OTHER.value());
            wording.into(model, locale, clock.instant());
            return "console/quarantine-import";
        } catch (BusyException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("busy", e.getMessage());
            model.addAttribute("importId", importId);
            model.addAttribute("causeId", filter.why().cause());
            wording.into(model, locale, clock.instant());
            return "console/quarantine-import";
        }
    }

    private static QuarantineFilter filter(@Nullable String cause, @Nullable Long importId) {
        if (importId != null) {
            return QuarantineFilter.ofImport(importId);
        }
        if (cause == null) {
            return QuarantineFilter.ALL;
        }
        if (!cause.matches("[0-9a-f]{12}")) {
            throw new BadRequestException("problem.parameter", "cause");
        }
        return QuarantineFilter.ofCause(cause);
    }

    /** Browsers send a name; some sent a path once. */
    private static String baseName(MultipartFile file) {
        String sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return name.isBlank() ? "upload.xlsx" : name;
    }
}
