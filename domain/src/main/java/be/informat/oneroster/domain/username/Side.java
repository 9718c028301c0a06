package be.informat.oneroster.domain.username;

/** On which side of the school a person stands. Who is both staff and pupil is {@link #STAFF}. In the order in which usernames are given. */
public enum Side {
    STAFF,
    PUPIL
}
