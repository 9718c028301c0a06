package be.informat.oneroster.adapter.rest.oneroster;

import be.informat.oneroster.application.query.Filter;
import be.informat.oneroster.domain.oneroster.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a filter, which every request of a sync has; in the package of the parser, which nobody else may use. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FilterBenchmark {

    @Param({
        "status='active'",
        "dateLastModified>='2026-11-25T06:00:00.000Z'",
        "status='active' AND role='student' AND familyName~'peeters' OR username='an.o'neill'"
    })
    private String filter;

    @Benchmark
    public Filter parse() {
        List<Remark> problems = new ArrayList<>();
        Filter parsed = new FilterParser(new FieldNames(Kind.USER, "https://school.example/"), problems).parse(filter);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("This is a good filter: " + filter);
        }
        return parsed;
    }
}
