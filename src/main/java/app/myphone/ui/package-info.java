/**
 * The window: which page comes after which. Each room below makes its own page or dialogs and knows of the others only
 * {@link app.myphone.ui.shell.Navigator}. Views bind, models have properties and verbs; below this floor all is blocking
 * Java. Must not know how anything is asked over the network, nor the demo server.
 */
@NullMarked
package app.myphone.ui;

import org.jspecify.annotations.NullMarked;
