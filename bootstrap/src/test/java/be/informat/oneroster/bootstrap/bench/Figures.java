package be.informat.oneroster.bootstrap.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** How long each piece of work took, in several rounds. */
final class Figures {

    private final Map<String, List<Long>> millis = new LinkedHashMap<>();

    <T> T time(String work, Supplier<T> doing) {
        long begin = System.nanoTime();
        T done = doing.get();
        millis.computeIfAbsent(work, name -> new ArrayList<>()).add((System.nanoTime() - begin) / 1_000_000);
        return done;
    }

    /** A line for each piece of work: median, least, most, and the goal. */
    void print(String title, Map<String, String> goals) {
        System.out.printf(Locale.ROOT, "%n%s%n%-58s %9s %9s %9s   %s%n", title, "", "median", "least", "most", "goal");
        millis.forEach((work, times) -> {
            List<Long> sorted = times.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-58s %6d ms %6d ms %6d ms   %s%n",
                    work,
                    sorted.get(sorted.size() / 2),
                    sorted.getFirst(),
                    sorted.getLast(),
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
