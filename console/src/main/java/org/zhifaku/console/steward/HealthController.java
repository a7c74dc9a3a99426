package org.zhifaku.console.steward;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that the program answers and reaches its warehouse; fails with 503 where it does not. Tells nothing else. */
@RestController
class HealthController {

    private final StewardBoards boards;

    HealthController(StewardBoards boards) {
        this.boards = boards;
    }

    @GetMapping("/healthz")
    Map<String, String> health() {
        boards.recent(1);
        return Map.of("status", "up");
    }
}
