/**
 * The window: what is shown when. Views bind, models have properties and verbs; below this floor all is blocking Java.
 * Must not know how anything is asked over the network, nor the demo server.
 */
@NullMarked
package app.myphone.ui;

import org.jspecify.annotations.NullMarked;
