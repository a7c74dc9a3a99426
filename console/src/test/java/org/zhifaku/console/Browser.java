package org.zhifaku.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Chromium without a window, a fresh profile per page. */
record Browser(Path binary, Path folder) {

    /** The first Chromium on PATH. */
    static Optional<Path> find() {
        var path = System.getenv().getOrDefault("PATH", "");
        return Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                .flatMap(name -> Arrays.stream(path.split(java.io.File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The page's document after scripts ran for {@code millis} of the page's own time. */
    String dom(String address, int millis) throws IOException, InterruptedException {
        return run("--virtual-time-budget=" + millis, "--dump-dom", address);
    }

    /** A picture of the page. */
    Path picture(String address, int width, int height, String name) throws IOException, InterruptedException {
        var picture = folder.resolve(name + ".png");
        run("--hide-scrollbars", "--window-size=" + width + "," + height, "--screenshot=" + picture, address);
        return picture;
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        var profile = Files.createTempDirectory(folder, "profile");
        List<String> command = new ArrayList<>(List.of(
                binary.toString(),
                "--headless",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--user-data-dir=" + profile));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--no-sandbox"); // Chromium's sandbox refuses to run as root
        }
        command.addAll(List.of(arguments));
        var output = profile.resolve("output");
        var process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("Chromium did not finish within 60 s: " + command);
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
