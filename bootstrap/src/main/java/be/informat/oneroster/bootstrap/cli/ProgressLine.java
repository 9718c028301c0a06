package be.informat.oneroster.bootstrap.cli;

import be.informat.oneroster.application.port.SisExtractReader.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far a long work is, from its first report on; shows nothing elsewhere. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final int PAUSE_MILLIS = 200;

    private final String task;
    private final boolean isShown;
    private @Nullable ProgressBar bar;

    ProgressLine(String task, boolean isShown) {
        this.task = task;
        this.isShown = isShown;
    }

    @Override
    public void report(long done, long total) {
        if (!isShown) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(PAUSE_MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .hideEta()
                    .build();
        }
        bar.maxHint(total).stepTo(done);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
