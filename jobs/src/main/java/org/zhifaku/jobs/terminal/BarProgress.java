package org.zhifaku.jobs.terminal;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar that is redrawn in place. */
final class BarProgress implements Progress {
    private final Terminal terminal;
    private @Nullable ProgressBar bar;

    BarProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void begin(String name, String unit, long total) {
        end();
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total > 0 ? total : -1)
                .setUnit(" " + unit, 1)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUpdateIntervalMillis(500)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                .showSpeed()
                .build();
    }

    @Override
    public synchronized void add(long done) {
        if (bar != null) {
            bar.stepBy(done);
        }
    }

    @Override
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
