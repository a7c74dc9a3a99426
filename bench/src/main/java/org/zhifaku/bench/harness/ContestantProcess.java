package org.zhifaku.bench.harness;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The parent's side of one contestant's JVM. Closing ends that JVM. */
public final class ContestantProcess implements AutoCloseable {

    private final String name;
    private final Path log;
    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;
    private final JsonMapper json = JsonMapper.builder().build();

    private ContestantProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts a JVM for the contestant with the class path of this one.
     *
     * @param name for messages
     * @param contestant has a constructor without parameters
     * @param jvmArguments e.g. {@code -Xmx512m}
     * @param log file that takes all that the JVM prints; overwritten
     */
    public static ContestantProcess start(
            String name, Class<? extends Contestant> contestant, List<String> jvmArguments, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ContestantMain.class.getName(), contestant.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.to(new File(log.toString())));
        return new ContestantProcess(name, log, builder.start());
    }

    public String name() {
        return name;
    }

    /** Runs one round there and waits for it. */
    public List<Measurement> round(Workplace place) throws IOException {
        requests.write(json.writeValueAsString(place));
        requests.newLine();
        requests.flush();
        String line = answers.readLine();
        while (line != null && !line.startsWith(ContestantMain.MARK)) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IOException("The JVM of '" + name + "' ended in the middle of a round. Its output is in " + log);
        }
        ContestantMain.Answer answer =
                json.readValue(line.substring(ContestantMain.MARK.length()), ContestantMain.Answer.class);
        if (!answer.error().isEmpty()) {
            throw new IOException("'" + name + "' failed: " + answer.error() + ". Its output is in " + log);
        }
        return answer.measurements();
    }

    @Override
    public void close() throws IOException {
        try (requests) {
            requests.flush();
        } catch (IOException e) {
            // The pipe of a child that died is closed already; its death was reported by round().
            process.destroy();
        }
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
