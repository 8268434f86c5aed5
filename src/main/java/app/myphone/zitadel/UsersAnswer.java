package app.myphone.zitadel;

import java.util.List;

/**
 * The answer of {@code ListUsers}.
 *
 * @param total with those that one may not see
 * @param users the rows that could be read
 */
public record UsersAnswer(long total, List<AccountAnswer> users) {
  public UsersAnswer {
    users = List.copyOf(users);
  }
}
