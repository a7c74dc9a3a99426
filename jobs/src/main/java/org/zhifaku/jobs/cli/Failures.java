package org.zhifaku.jobs.cli;

import java.net.BindException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.jobs.settings.SettingsException;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.library.search.IndexException;
import org.zhifaku.sandbox.server.ServerException;
import org.zhifaku.schemas.definition.DefinitionException;

/** Says in one paragraph what failed and how to mend it, for the causes operators meet most. */
final class Failures {
    private Failures() {}

    static String describe(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = next(cause)) {
            String known = known(cause);
            if (known != null) {
                return known;
            }
        }
        Throwable root = problem;
        while (next(root) != null) {
            root = next(root);
        }
        String message = problem.getMessage();
        String deeper = root == problem ? "" : " Cause: " + sentence(root);
        return (message == null ? problem.getClass().getSimpleName() : message) + deeper;
    }

    private static @Nullable Throwable next(Throwable problem) {
        return problem.getCause() == problem ? null : problem.getCause();
    }

    private static @Nullable String known(Throwable cause) {
        if (cause instanceof OperatorException
                || cause instanceof SettingsException
                || cause instanceof ServerException
                || cause instanceof IndexException
                || cause instanceof SourceException) {
            return cause.getMessage();
        }
        if (cause instanceof DefinitionException) {
            return "The definitions are not sound; nothing runs until they are mended (./zhifaku mapping check):%n%s"
                    .formatted(cause.getMessage());
        }
        if (cause instanceof BindException || cause instanceof PortInUseException) {
            return "A port is already in use (%s). End what uses it, or set another one (zhifaku.console.port; 0 = any free one)."
                    .formatted(cause.getMessage());
        }
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            return known(sql);
        }
        if (cause instanceof ConnectException) {
            return "A server does not answer (%s). Start it, or correct its address (./zhifaku config shows those in force)."
                    .formatted(cause.getMessage());
        }
        if (cause instanceof NoSuchFileException missing) {
            return "The file '%s' does not exist. Correct its name.".formatted(missing.getFile());
        }
        if (cause instanceof AccessDeniedException denied) {
            return "The file '%s' may not be read or written by this user. Correct its owner or mode, or set ZHIFAKU_HOME to a folder of yours."
                    .formatted(denied.getFile());
        }
        return null;
    }

    private static @Nullable String known(SQLException sql) {
        String state = sql.getSQLState();
        if (state.startsWith("08")) {
            return "The database does not answer: %s Start it, or correct zhifaku.database.url (./zhifaku config shows it)."
                    .formatted(sentence(sql));
        }
        if (state.startsWith("28")) {
            return "The database refuses the user: %s Correct zhifaku.database.user and zhifaku.database.password."
                    .formatted(sentence(sql));
        }
        if (state.equals("3D000")) {
            return "The database does not exist: %s Create it, or correct zhifaku.database.url."
                    .formatted(sentence(sql));
        }
        if (state.equals("53100")) {
            return "The database's disk is full: %s Free some space and run the same command again."
                    .formatted(sentence(sql));
        }
        return null;
    }

    private static String sentence(Throwable problem) {
        String message = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        String line = message.replaceAll("\\s+", " ").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
