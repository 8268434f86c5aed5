/**
 * The computer around us: its clock, browser, directories and display. Must not know what they are used for.
 */
@NullMarked
package app.myphone.os;

import org.jspecify.annotations.NullMarked;
