/**
 * The REST interface before real databases: every operation with every parameter, questions by chance against an evaluation of them that
 * shares nothing with the program, and what becomes of answers when the database goes away.
 */
@NullMarked
package be.informat.oneroster.bootstrap.rest;

import org.jspecify.annotations.NullMarked;
