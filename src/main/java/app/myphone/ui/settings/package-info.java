/**
 * The settings: each shown as it is, changed where nothing stronger than the settings file says otherwise. Must not
 * know how a change is kept, nor what it changes.
 */
@NullMarked
package app.myphone.ui.settings;

import org.jspecify.annotations.NullMarked;
