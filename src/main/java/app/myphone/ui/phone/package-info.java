/**
 * What people do to their own number, in place on its card: verify, add, change, remove, and what happened to it. Must not
 * know the page it stands on.
 */
@NullMarked
package app.myphone.ui.phone;

import org.jspecify.annotations.NullMarked;
