/**
 * Finds out what keeps a person from signing in or seeing their number: a line for each part of the way, with what to do
 * about it. Blocking plain Java; must not know how its lines are shown, and reveals nothing secret in them.
 */
@NullMarked
package app.myphone.diagnosis;

import org.jspecify.annotations.NullMarked;
