/**
 * Accounts of the server: one's own with its number, and other people's for whoever the server lets. What the wires
 * answer ends here: the floors above know these records only. Must not know any screen.
 */
@NullMarked
package app.myphone.account;

import org.jspecify.annotations.NullMarked;
