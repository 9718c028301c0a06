package be.informat.oneroster.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import be.informat.oneroster.domain.oneroster.Demographics;
import be.informat.oneroster.domain.oneroster.RosterRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordOrderTest {

    private static final LocalDate BORN = LocalDate.of(2012, 5, 17);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5_000})
    void recordsStandInTheOrderOfTheTextsOfTheirIds(int count) {
        Random random = new Random(20261125);
        assertThatIsInOrder(() -> new UUID(random.nextLong(), random.nextLong()), count);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 0x1234_5678_9A00_0000L})
    void theRestOfTheIdDecidesWhereTheBeginningsAreTheSame(long beginning) {
        Random random = new Random(20261126);
        assertThatIsInOrder(() -> new UUID(beginning ^ random.nextInt(1 << 24), random.nextLong()), 5_000);
        assertThatIsInOrder(() -> new UUID(beginning, random.nextLong()), 5_000);
    }

    private static void assertThatIsInOrder(Supplier<UUID> ids, int count) {
        List<Demographics> records = Stream.generate(() -> new Demographics(ids.get(), BORN))
                .limit(count)
                .toList();
        List<RosterRecord> expected = records.stream()
                .<RosterRecord>map(record -> record)
                .sorted(Comparator.comparing(record -> record.sourcedId().toString()))
                .toList();
        assertThat(RecordOrder.sorted(records)).isEqualTo(expected);
    }
}
