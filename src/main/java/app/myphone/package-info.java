/**
 * The program put together: where it starts, the window's application, and the one class that knows every class.
 */
@NullMarked
package app.myphone;

import org.jspecify.annotations.NullMarked;
