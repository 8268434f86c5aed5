/**
 * The first screen: which server, as which app. Checks what is typed and says what is wrong under the field that is
 * wrong. Must not know how a check is made.
 */
@NullMarked
package app.myphone.ui.connect;

import org.jspecify.annotations.NullMarked;
