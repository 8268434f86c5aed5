/** Looking up somebody else's account: the search, its rows, and one account. */
@NullMarked
package app.myphone.ui.lookup;

import org.jspecify.annotations.NullMarked;
