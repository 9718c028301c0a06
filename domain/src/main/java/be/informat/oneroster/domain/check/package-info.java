/**
 * What a school should look at before, and while, its roster is exchanged. Findings are told by a stable code, a severity and a subject;
 * the words for people are made elsewhere.
 *
 * <p><b>From the roster:</b> a class without class teacher (Microsoft School Data Sync then makes no team and says nothing), a class
 * without pupils, a pupil without class, a class of more than 300 members (Assignments in Teams stop working) or more than 100 class
 * teachers, classes with the same group name or the same code at one location, a person withheld for lack of a username, a person with a
 * missing name, a username over 64 characters (the limit of Entra ID), a computed username that no longer follows the format, an institution
 * or excluded location that the SIS data does not know, a location that two tenants would exchange.
 *
 * <p><b>From the calendar:</b> no data for the coming school year four weeks before the switch; from 1 June, a switch earlier than
 * 15 August.
 *
 * <p>What is found by watching how the exchange goes (a held publication, school data that is getting old, a client that is silent or reads only half) has its code here too, so that
 * there is one list; finding it is not this package's.
 *
 * <p>Pure like all of the domain: today is handed in, nothing is read.
 */
@NullMarked
package be.informat.oneroster.domain.check;

import org.jspecify.annotations.NullMarked;
