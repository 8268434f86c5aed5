/**
 * ZITADEL's API as it is on the wire, over three wires with one result. Must not know how a token was come by, or what
 * its answers mean to a person.
 */
@NullMarked
package app.myphone.zitadel;

import org.jspecify.annotations.NullMarked;
