package be.informat.oneroster.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom. */
class BordersTest {

    private static final String[] ADAPTERS = {Rooms.REST, Rooms.PERSISTENCE, Rooms.CSV};

    @Test
    void the_domain_knows_only_itself_and_the_language() {
        classes()
                .that()
                .resideInAPackage(below(Rooms.DOMAIN))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(below(Rooms.DOMAIN), "java..", "org.jspecify.annotations..")
                .check(Rooms.CLASSES);
    }

    @Test
    void the_application_knows_the_domain_and_a_cache() {
        classes()
                .that()
                .resideInAPackage(below(Rooms.APPLICATION))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        below(Rooms.APPLICATION),
                        below(Rooms.DOMAIN),
                        "java..",
                        "org.jspecify.annotations..",
                        "com.github.benmanes.caffeine..")
                .check(Rooms.CLASSES);
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void an_adapter_knows_no_other_adapter_and_not_the_program(String adapter) {
        String[] others = Stream.concat(adapters(), Stream.of(Rooms.BOOTSTRAP))
                .filter(other -> !other.equals(adapter))
                .map(BordersTest::below)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(below(adapter))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(Rooms.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {Rooms.DOMAIN, Rooms.APPLICATION, Rooms.REST, Rooms.PERSISTENCE, Rooms.CSV, Rooms.BOOTSTRAP})
    void rooms_do_not_know_each_other_in_circles(String floor) {
        slices().matching(floor + ".(*)..").should().beFreeOfCycles().check(Rooms.CLASSES);
    }

    @Test
    void the_four_parts_of_the_web_side_share_nothing_but_http() {
        slices().matching(Rooms.REST + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage(below(Rooms.HTTP)))
                .check(Rooms.CLASSES);
    }

    @Test
    void a_command_touches_no_adapter() {
        noClasses()
                .that()
                .resideInAPackage(below(Rooms.COMMANDS))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(below(Rooms.REST), below(Rooms.PERSISTENCE), below(Rooms.CSV))
                .check(Rooms.CLASSES);
    }

    /** It asks any provider what SDS would ask, so it may share no mistake with this one. */
    @Test
    void the_check_of_a_provider_knows_nothing_of_ours() {
        noClasses()
                .that()
                .resideInAPackage(below(Rooms.SDS_CHECK))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(below(Rooms.ROOT)).and(resideOutsideOfPackage(below(Rooms.SDS_CHECK))))
                .check(Rooms.CLASSES);
    }

    static Stream<String> adapters() {
        return Stream.of(ADAPTERS);
    }

    private static String below(String packageName) {
        return packageName + "..";
    }
}
