/**
 * The one HTTP client for everything that leaves this computer: bounded in time and size, follows no redirect, logs no
 * header, query or body. Must not know what is asked or answered.
 */
@NullMarked
package app.myphone.http;

import org.jspecify.annotations.NullMarked;
