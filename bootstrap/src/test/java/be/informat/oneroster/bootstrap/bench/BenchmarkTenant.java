package be.informat.oneroster.bootstrap.bench;

import be.informat.oneroster.domain.tenant.TenantKey;
import be.informat.oneroster.domain.tenant.TenantSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A tenant of all institutions of an extract. */
final class BenchmarkTenant {

    private BenchmarkTenant() {}

    static TenantSettings settings(TenantKey key, Path extract) {
        return TenantSettings.parse(Map.of(
                        "key",
                        key.value(),
                        "name",
                        "Benchmark",
                        "entraTenantId",
                        "3f2c1c52-5a39-4e6f-9a6e-2f1a54f0b001",
                        "institutions",
                        institutions(extract)))
                .orThrow();
    }

    private static List<Map<String, String>> institutions(Path extract) {
        try (Stream<String> lines = Files.lines(extract.resolve("institutions.csv"))) {
            return lines.skip(1)
                    .map(line -> Map.of("number", line.substring(0, line.indexOf(','))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
