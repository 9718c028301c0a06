/**
 * Tenants, the usernames they gave out, and the log of who changed what.
 *
 * <p>The number of a tenant is never used again, so what belongs to one can never fall to another. A username is the primary key of its
 * row within tenant and name space: that it is never given twice does not depend on any code. What a
 * username was before a change is kept in a second table, for as long as the tenant is there. The log outlives its tenant.
 */
@NullMarked
package be.informat.oneroster.adapter.persistence.tenant;

import org.jspecify.annotations.NullMarked;
