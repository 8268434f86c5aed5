/**
 * What a person wants to know: the number of their account and whether it is verified. Must not know any screen.
 */
@NullMarked
package app.myphone.phone;

import org.jspecify.annotations.NullMarked;
