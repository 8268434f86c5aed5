/**
 * The profile: number, badge, account, menu. Keeps what it has while it asks again. Must not know how it is asked.
 */
@NullMarked
package app.myphone.ui.account;

import org.jspecify.annotations.NullMarked;
