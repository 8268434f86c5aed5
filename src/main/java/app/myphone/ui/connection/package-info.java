/**
 * Which wire the number comes over: a choice, and a try of each. Must not know how a wire works.
 */
@NullMarked
package app.myphone.ui.connection;

import org.jspecify.annotations.NullMarked;
