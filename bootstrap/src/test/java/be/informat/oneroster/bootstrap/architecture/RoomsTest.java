package be.informat.oneroster.bootstrap.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The guard of all other rules: the list of rooms is the house as it stands. */
class RoomsTest {

    @Test
    void every_room_holds_classes() {
        assertThat(packagesOf(type -> !Rooms.isPackageInfo(type))).containsAll(Rooms.ROOMS);
    }

    @Test
    void every_package_is_in_the_list() {
        assertThat(packagesOf(type -> true)).isSubsetOf(named());
    }

    @Test
    void every_package_says_what_it_decides_and_knows_null() {
        Predicate<JavaClass> marked = type -> Rooms.isPackageInfo(type) && type.isAnnotatedWith(NullMarked.class);

        assertThat(packagesOf(marked)).containsAll(named());
    }

    private static Set<String> packagesOf(Predicate<JavaClass> condition) {
        return Rooms.CLASSES.stream()
                .filter(condition)
                .map(JavaClass::getPackageName)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> named() {
        return Stream.concat(Rooms.FLOORS.stream(), Rooms.ROOMS.stream()).collect(toCollection(TreeSet::new));
    }
}
