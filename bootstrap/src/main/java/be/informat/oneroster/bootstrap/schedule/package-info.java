/**
 * What a server does without being asked: each minute it publishes every tenant that has to be computed again, because a day began in
 * Brussels, a day was missed while nothing ran, or something changed since.
 *
 * <p>Any number of servers may do so beside each other, each in an order of its own: under a tenant's lock it is decided whether it still
 * has to be computed, so one that another server has just computed is left alone; also by a server whose clock is behind at midnight. A
 * tenant that fails is logged and tried again in the next minute; the others do not suffer.
 *
 * <p>Every two seconds it writes what was read into the log of syncs, beside the reads; the last two seconds are lost when it is killed.
 * Runs stay in that log for 550 days, as long as removed records are told of.
 *
 * <p>Knows the use cases and no adapter.
 */
@NullMarked
package be.informat.oneroster.bootstrap.schedule;

import org.jspecify.annotations.NullMarked;
