package org.zhifaku.jobs.cli;

import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.settings.SettingsLoader;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.terminal.Terminal;

/** What every command is given: where to write, and the settings, read when first asked for. */
public final class CommandContext {
    private final Terminal terminal;
    private final SettingsLoader loader;
    private @Nullable ZhifakuSettings settings;

    public CommandContext(Terminal terminal, SettingsLoader loader) {
        this.terminal = terminal;
        this.loader = loader;
    }

    public Terminal terminal() {
        return terminal;
    }

    /** @throws org.zhifaku.jobs.settings.SettingsException when they cannot be used */
    public synchronized ZhifakuSettings settings() {
        ZhifakuSettings known = settings;
        if (known == null) {
            known = loader.load();
            settings = known;
        }
        return known;
    }
}
