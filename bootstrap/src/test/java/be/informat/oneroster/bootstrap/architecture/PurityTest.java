package be.informat.oneroster.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input gives the same answer, on every machine and on every day. */
class PurityTest {

    /** Calls that ask the machine, as class and method; one that takes a clock, zone or locale asks its caller. */
    private static final Set<String> ASKS_THE_MACHINE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Collections.shuffle",
            "java.util.TimeZone.getDefault",
            "java.util.Locale.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.time.Clock.systemUTC",
            "java.time.Clock.system",
            "java.time.Clock.systemDefaultZone");

    /** Have a twin that takes a locale. */
    private static final Set<String> USES_THE_DEFAULT_LOCALE = Set.of(
            "java.lang.String.toLowerCase",
            "java.lang.String.toUpperCase",
            "java.lang.String.format",
            "java.lang.String.formatted",
            "java.text.Collator.getInstance",
            "java.text.NumberFormat.getInstance",
            "java.time.format.DateTimeFormatter.ofPattern",
            "java.time.format.DateTimeFormatter.ofLocalizedDate",
            "java.time.format.DateTimeFormatterBuilder.toFormatter");

    private static final String[] RANDOM = {
        "java.util.Random",
        "java.util.SplittableRandom",
        "java.security.SecureRandom",
        "java.util.concurrent.ThreadLocalRandom",
        "java.util.random.RandomGenerator"
    };

    @ParameterizedTest
    @ValueSource(strings = {Rooms.DOMAIN, Rooms.APPLICATION})
    void the_core_asks_the_machine_nothing(String floor) {
        noClasses()
                .that()
                .resideInAPackage(floor + "..")
                .should()
                .accessTargetWhere(target(asksTheMachine()))
                .check(Rooms.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {Rooms.DOMAIN, Rooms.APPLICATION})
    void the_core_leaves_nothing_to_chance(String floor) {
        noClasses()
                .that()
                .resideInAPackage(floor + "..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(String.join("|", RANDOM))
                .check(Rooms.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {Rooms.DOMAIN, Rooms.APPLICATION})
    void the_core_opens_no_file_and_no_connection(String floor) {
        noClasses()
                .that()
                .resideInAPackage(floor + "..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.(net\\.(http\\.|Socket|ServerSocket|URLConnection).*|sql\\..*"
                        + "|nio\\.file\\.Files|io\\.(File|RandomAccess).*)|javax\\.sql\\..*")
                .check(Rooms.CLASSES);
    }

    private static DescribedPredicate<AccessTarget> asksTheMachine() {
        return DescribedPredicate.describe("asks the machine for a date, zone, locale or number", target -> {
            if (!(target instanceof CodeUnitAccessTarget call)) {
                return false;
            }
            String name = call.getOwner().getFullName() + "." + call.getName();
            return ASKS_THE_MACHINE.contains(name)
                    || (USES_THE_DEFAULT_LOCALE.contains(name) && !takes(call, "java.util.Locale"))
                    || (isNow(call) && !takes(call, Clock.class.getName()));
        });
    }

    private static boolean isNow(CodeUnitAccessTarget call) {
        return call.getOwner().getPackageName().startsWith("java.time")
                && call.getName().equals("now");
    }

    private static boolean takes(CodeUnitAccessTarget call, String type) {
        List<JavaClass> parameters = call.getRawParameterTypes();
        return parameters.stream().map(JavaClass::getFullName).anyMatch(type::equals);
    }
}
