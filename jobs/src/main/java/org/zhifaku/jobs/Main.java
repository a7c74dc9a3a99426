package org.zhifaku.jobs;

import org.zhifaku.jobs.cli.CommandContext;
import org.zhifaku.jobs.cli.ZhifakuCommand;
import org.zhifaku.jobs.settings.SettingsLoader;
import org.zhifaku.jobs.terminal.Terminal;

/** The program. Exit status: 0 done, 1 done with rejects held or gates closed, 2 failed, 64 wrong usage. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        int status = ZhifakuCommand.execute(new CommandContext(terminal, SettingsLoader.ofProcess()), arguments);
        terminal.flush();
        System.exit(status);
    }
}
