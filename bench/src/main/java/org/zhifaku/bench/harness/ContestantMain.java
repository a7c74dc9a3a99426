package org.zhifaku.bench.harness;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The child's side: one contestant, one JVM, rounds on request.
 *
 * <p>Each line of standard input is a {@link Workplace} as JSON and asks for one round there; each line of standard
 * output that begins with {@link #MARK} is the {@link Answer} as JSON. Whatever the contestant prints goes to standard error. The end of the input is the
 * end of the process.
 */
public final class ContestantMain {

    /** What a round gave: measurements, or an error and no measurement. */
    public record Answer(List<Measurement> measurements, String error) {}

    /** What an answer's line begins with: the JVM itself may print to standard output too. */
    static final String MARK = "answer ";

    private ContestantMain() {}

    /** Takes one argument: the class of the contestant, which has a constructor without parameters. */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        JsonMapper json = JsonMapper.builder().build();
        Contestant contestant = make(arguments[0]);
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            answers.println(MARK + json.writeValueAsString(answer(contestant, json.readValue(line, Workplace.class))));
        }
        System.exit(0);
    }

    private static Answer answer(Contestant contestant, Workplace place) {
        try {
            Laps laps = new Laps(place::settle, place::processor);
            contestant.round(place, laps);
            return new Answer(laps.taken(), "");
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            // The step's edge: whatever a contestant throws, an exhausted heap included, is told to the parent, which
            // stops.
            e.printStackTrace();
            return new Answer(List.of(), e.toString());
        }
    }

    private static Contestant make(String className) {
        try {
            return (Contestant)
                    Class.forName(className).getDeclaredConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("Contestant '" + className + "' cannot start.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("'" + className + "' is no contestant.", e);
        }
    }
}
