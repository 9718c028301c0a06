/**
 * The program as it is run for hundreds of schools: several nodes on one PostgreSQL, in processes of their own where one has to die, and
 * what becomes of clients, publications and imports when a node, the database or a clock fails them.
 *
 * <p>Nodes are equal: a client may take its token from one and read from all, a run is the same on every node, each tenant is published by
 * one of them, and a request that a node no longer answers is answered by the next.
 */
@NullMarked
package be.informat.oneroster.bootstrap.nodes;

import org.jspecify.annotations.NullMarked;
