package be.informat.oneroster.bootstrap.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** How long each piece of work took, in several rounds. */
final class Figures {

    private final Map<String, List<Long>> nanos = new LinkedHashMap<>();

    <T> T time(String work, Supplier<T> doing) {
        long begin = System.nanoTime();
        T done = doing.get();
        note(work, System.nanoTime() - begin);
        return done;
    }

    void note(String work, long took) {
        nanos.computeIfAbsent(work, name -> new ArrayList<>()).add(took);
    }

    /** A line for each piece of work: median, least, what 99 of 100 stay within, most, and the goal. */
    void print(String title, Map<String, String> goals) {
        System.out.printf(
                Locale.ROOT,
                "%n%s%n%-58s %9s %12s %12s %12s   %s%n",
                title,
                "",
                "median",
                "least",
                "99 in 100",
                "most",
                "goal");
        nanos.forEach((work, times) -> {
            List<Long> sorted = times.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-58s %9.1f ms %9.1f ms %9.1f ms %9.1f ms   %s%n",
                    work,
                    sorted.get(sorted.size() / 2) / 1e6,
                    sorted.getFirst() / 1e6,
                    sorted.get(sorted.size() * 99 / 100) / 1e6,
                    sorted.getLast() / 1e6,
                    goals.getOrDefault(work, ""));
        });
        System.out.printf(
                Locale.ROOT,
                "heap limit %d MB, %d processors, Java %s%n",
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
    }
}
