/**
 * Looking up somebody else's account: one box of text, rows, one account, its second factors and history.
 * For whoever the server lets. Must not know any screen.
 */
@NullMarked
package app.myphone.lookup;

import org.jspecify.annotations.NullMarked;
