package be.informat.oneroster.domain.tenant;

import static be.informat.oneroster.domain.tenant.SampleSettings.klaproos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TenantSettingsTest {

    @Test
    void settings_are_written_as_they_are_read_with_defaults_filled_in() {
        assertThat(klaproos()
                        .with("domain", "leerling.school.be")
                        .with("staffDomain", "school.be")
                        .with("coordinators", List.of("an@school.be"))
                        .withInstitution(
                                "004312",
                                List.of("F43399E6-9662-42ca-ab5b-23f8340cf5ed", "143399e6-9662-42ca-ab5b-23f8340cf5ed"))
                        .with("switchDate", "07-01")
                        .build()
                        .toMap())
                .containsExactly(
                        entry("key", "klaproos"),
                        entry("name", "Scholengroep De Klaproos"),
                        entry("entraTenantId", "3f2c1c52-5a39-4e6f-9a6e-2f1a54f0b001"),
                        entry("domain", "leerling.school.be"),
                        entry("staffDomain", "school.be"),
                        entry(
                                "institutions",
                                List.of(Map.of(
                                        "number",
                                        "004312",
                                        "excludedLocations",
                                        List.of(
                                                "143399e6-9662-42ca-ab5b-23f8340cf5ed",
                                                "f43399e6-9662-42ca-ab5b-23f8340cf5ed")))),
                        entry("coordinators", List.of("an@school.be")),
                        entry("groupNameTemplate", "{klasomschrijving} - {vestiging}"),
                        entry("usernameFormat", "voornaam.naam"),
                        entry("staffUsernameFormat", "voornaam.naam"),
                        entry("usernameMaxLength", 75),
                        entry("spacesInNames", "drop"),
                        entry("hyphensInNames", "keep"),
                        entry("futurePupils", "exclude"),
                        entry("switchDate", "07-01"),
                        entry("demographics", "withhold"));
    }

    @Test
    void whatever_is_written_reads_back_as_the_same_settings() {
        long seed = 20250815;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            TenantSettings settings = randomSettings(random);

            assertThat(TenantSettings.parse(settings.toMap()).orThrow())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(settings);
        }
    }

    @Test
    void settings_that_read_alike_show_no_difference_and_others_do() {
        long seed = 20240901;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            TenantSettings before = randomSettings(random);
            TenantSettings after = randomSettings(random);

            assertThat(SettingChange.between(before, before)).isEmpty();
            assertThat(SettingChange.between(before, after).isEmpty())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(before.equals(after));
        }
    }

    @Test
    void the_order_of_institutions_and_coordinators_does_not_count() {
        assertThat(klaproos()
                        .withInstitutions("112201", "004312")
                        .with("coordinators", List.of("zoe@school.be", "an@school.be"))
                        .build())
                .isEqualTo(klaproos()
                        .withInstitutions("004312", "112201")
                        .with("coordinators", List.of("an@school.be", "zoe@school.be"))
                        .build());
    }

    @Test
    void settings_that_break_a_rule_cannot_be_made() {
        TenantSettings settings = klaproos().build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(settings, null, null, List.of(), MonthDay.of(8, 15)))
                .withMessageContaining("at least one institution");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(settings, null, null, twice(settings.institutions()), MonthDay.of(8, 15)))
                .withMessageContaining("named once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(settings, "school.be", null, settings.institutions(), MonthDay.of(8, 15)))
                .withMessageContaining("staff domain");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(settings, "school.be", "staf.be", settings.institutions(), MonthDay.of(8, 15)))
                .withMessageContaining("two name spaces");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(settings, null, null, settings.institutions(), MonthDay.of(8, 16)))
                .withMessageContaining("switch date");
    }

    private static TenantSettings with(
            TenantSettings settings,
            String domain,
            String staffDomain,
            List<TenantSettings.InstitutionScope> institutions,
            MonthDay switchDate) {
        return new TenantSettings(
                settings.key(),
                settings.name(),
                settings.entraTenantId(),
                domain,
                staffDomain,
                institutions,
                settings.administrator(),
                settings.coordinators(),
                settings.groupNameTemplate(),
                settings.usernames(),
                settings.futurePupils(),
                switchDate,
                settings.demographics());
    }

    private static <T> List<T> twice(List<T> list) {
        List<T> twice = new ArrayList<>(list);
        twice.addAll(list);
        return twice;
    }

    private static TenantSettings randomSettings(Random random) {
        SampleSettings settings = klaproos()
                .with("key", oneOf(random, "iris", "klaproos"))
                .with("domain", "school.be")
                .with("staffDomain", oneOf(random, "school.be", "staf.school.be", null))
                .with("administrator", oneOf(random, "ict", "Ict", null))
                .with(
                        "coordinators",
                        oneOf(random, List.of(), List.of("an@school.be", "zoe@school.be"), List.of("ict@school.be")))
                .with("groupNameTemplate", oneOf(random, "{klascode}", "{klascode}  {schooljaar}", null))
                .with("usernameFormat", oneOf(random, "voornaam.naam", "{voornaam:1}{naam}", null))
                .with("staffUsernameFormat", oneOf(random, "naam", null))
                .with("usernameMaxLength", 8 + random.nextInt(68))
                .with("spacesInNames", oneOf(random, "drop", "-", "_", "."))
                .with("hyphensInNames", oneOf(random, "keep", "drop"))
                .with("futurePupils", oneOf(random, "include", "exclude"))
                .with("switchDate", oneOf(random, "07-01", "07-31", "08-01", "08-15"))
                .with("demographics", oneOf(random, "exchange", "withhold"));
        return settings.with("institutions", institutions(random)).build();
    }

    private static List<Map<String, Object>> institutions(Random random) {
        Set<String> numbers = new HashSet<>();
        IntStream.rangeClosed(0, random.nextInt(3)).forEach(any -> numbers.add("00431" + random.nextInt(10)));
        return numbers.stream()
                .map(number -> Map.<String, Object>of(
                        "number",
                        number,
                        "excludedLocations",
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(any -> new UUID(random.nextLong(), random.nextLong()).toString())
                                .toList()))
                .toList();
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
