/**
 * What a person or an administrator may set, as values that are valid once they exist.
 * Knows how settings are written down; must not know what is done with them.
 */
@NullMarked
package app.myphone.config;

import org.jspecify.annotations.NullMarked;
