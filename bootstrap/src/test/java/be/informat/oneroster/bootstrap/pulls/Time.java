package be.informat.oneroster.bootstrap.pulls;

import be.informat.oneroster.application.reading.MutableClock;
import be.informat.oneroster.bootstrap.schedule.Today;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The clock of a machine, the day at the schools, and how they go on. */
sealed interface Time {

    Clock clock();

    LocalDate today();

    /** Some time goes by within a day or so. */
    void pass(Duration duration);

    /** Some nights go by. */
    void passDays(int days);

    /** Goes only when it is told. */
    record OfTheStory(MutableClock clock) implements Time {

        static OfTheStory beginning(LocalDate day) {
            return new OfTheStory(new MutableClock(
                    day.atTime(LocalTime.of(9, 0)).atZone(Today.SCHOOLS).toInstant()));
        }

        @Override
        public LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), Today.SCHOOLS);
        }

        @Override
        public void pass(Duration duration) {
            clock.pass(duration);
        }

        @Override
        public void passDays(int days) {
            Instant morning = today().plusDays(days)
                    .atTime(LocalTime.of(0, 5))
                    .atZone(Today.SCHOOLS)
                    .toInstant();
            clock.pass(Duration.between(clock.instant(), morning));
        }
    }

    /** A clock that nobody can set, that of PostgreSQL: only the days go on as they are told. */
    final class Real implements Time {

        private LocalDate today;

        Real(LocalDate today) {
            this.today = today;
        }

        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public LocalDate today() {
            return today;
        }

        @Override
        public void pass(Duration duration) {}

        @Override
        public void passDays(int days) {
            today = today.plusDays(days);
        }
    }
}
