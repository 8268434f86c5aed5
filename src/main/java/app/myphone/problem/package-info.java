/**
 * What can go wrong, as a closed vocabulary, and the words for it. Also {@link app.myphone.problem.Secret}, so that
 * no problem can carry one by accident. Knows nothing of where problems come from or how they are shown.
 */
@NullMarked
package app.myphone.problem;

import org.jspecify.annotations.NullMarked;
