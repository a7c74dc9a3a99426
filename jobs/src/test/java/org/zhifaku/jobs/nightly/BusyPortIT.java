package org.zhifaku.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.TestLibrary.Answer;

/** The console's port is taken by another program. */
class BusyPortIT {
    @TempDir
    Path folder;

    @Test
    void tellsWhichPortIsTakenAndHowToMend() throws IOException {
        try (TestLibrary library = TestLibrary.create(folder, 20);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            library.set("ZHIFAKU_CONSOLE_PORT", port);

            Answer served = library.command("serve");

            assertThat(served.status()).as(served.err()).isEqualTo(2);
            assertThat(served.err())
                    .contains(port, "already in use", "End what uses it", "zhifaku.console.port", "0 = any free one")
                    .doesNotContain("\tat ");
        }
    }
}
