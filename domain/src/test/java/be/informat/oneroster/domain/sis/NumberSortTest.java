package be.informat.oneroster.domain.sis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberSortTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5_000})
    void guidsStandInTheOrderOfTheirTexts(int count) {
        Random random = new Random(20261125);
        assertThatGuidsAreInOrder(() -> new UUID(random.nextLong(), random.nextLong()), count);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 0x1234_5678_9A00_0000L})
    void theExactOrderDecidesWhereTheBeginningsAreTheSame(long beginning) {
        Random random = new Random(20261126);
        assertThatGuidsAreInOrder(() -> new UUID(beginning ^ random.nextInt(1 << 24), random.nextLong()), 5_000);
        assertThatGuidsAreInOrder(() -> new UUID(beginning, random.nextLong()), 5_000);
    }

    private static void assertThatGuidsAreInOrder(Supplier<UUID> ids, int count) {
        List<UUID> guids = Stream.generate(ids).limit(count).toList();
        assertThat(NumberSort.sorted(guids, Guids.TEXT_ORDER, Guids::beginning))
                .isEqualTo(guids.stream()
                        .sorted(Comparator.comparing(UUID::toString))
                        .toList());
    }
}
