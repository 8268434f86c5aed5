/**
 * An in-process ZITADEL on 127.0.0.1 that answers as a real one does. Knows only the wire; nothing of the app, and the
 * app's floors know nothing of it.
 */
@NullMarked
package app.myphone.demo;

import org.jspecify.annotations.NullMarked;
