package app.myphone.ui.lookup;

import app.myphone.account.Account;
import java.util.Optional;

/**
 * A place in the list of what was found.
 *
 * @param account empty while it is asked for again, or when it is not there any more
 */
record AccountRow(int index, Optional<Account> account) {}
