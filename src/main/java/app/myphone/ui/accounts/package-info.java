/**
 * Who is signed in, of whichever server: the list, and the way from one account to another. Must not know what an account
 * shows of itself.
 */
@NullMarked
package app.myphone.ui.accounts;

import org.jspecify.annotations.NullMarked;
