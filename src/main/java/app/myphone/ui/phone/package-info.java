/**
 * The profile: number, badge, account, menu. Keeps what it has while it asks again. Must not know how it is asked.
 */
@NullMarked
package app.myphone.ui.phone;

import org.jspecify.annotations.NullMarked;
