package be.informat.oneroster.bootstrap.chaos;

import java.time.Duration;

/** When to die in the course of a deed. */
sealed interface Moment {

    /** Some time after it has begun: in the middle of anything. */
    record After(Duration time) implements Moment {}

    /** @param statement which one, from 1; if there are fewer, at the end */
    record BeforeStatement(int statement) implements Moment {}
}
