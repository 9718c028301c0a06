/**
 * What can be measured while the program serves, in the text format of Prometheus: requests with their time by area and status, and, asked
 * of the database at most once a minute, tenants by state, syncs of the last 24 hours by the state of their tenant, publications, held ones
 * and the age of the eldest school data. While the database is away the latter are {@code NaN}, so that nobody takes old figures for new ones.
 *
 * <p>Names no tenant and nothing about persons.
 */
@NullMarked
package be.informat.oneroster.bootstrap.telemetry;

import org.jspecify.annotations.NullMarked;
