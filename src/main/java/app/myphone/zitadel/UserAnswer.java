package app.myphone.zitadel;

import java.util.List;

/**
 * The answer of {@code GetMyUser}, or of v2's {@code GetUserByID} for oneself. Text is cleaned and bounded.
 *
 * @param id the user's id
 * @param displayName a person's display name or a service account's name, possibly empty
 * @param loginNames the preferred one first
 */
public record UserAnswer(
    String id, ObjectDetails details, UserState state, String displayName, List<String> loginNames) {

  public UserAnswer {
    loginNames = List.copyOf(loginNames);
  }
}
