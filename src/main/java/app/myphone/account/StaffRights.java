package app.myphone.account;

import java.util.List;

/**
 * What the server lets whoever is signed in do with other people's accounts.
 *
 * @param read whether they may be looked up
 */
public record StaffRights(boolean read, Write write) {
  /** Neither. */
  public static final StaffRights NONE = new StaffRights(false, Write.NO);

  /** Whether they may be acted on. */
  public enum Write {
    YES,
    NO,
    /** The server has no list of permissions any more. */
    UNKNOWN
  }

  /** By the list of permissions; those that hold for one project only count too. */
  static StaffRights of(List<String> permissions) {
    return new StaffRights(has(permissions, "user.read"), has(permissions, "user.write") ? Write.YES : Write.NO);
  }

  private static boolean has(List<String> permissions, String wanted) {
    return permissions.stream()
        .anyMatch(permission -> permission.equals(wanted) || permission.startsWith(wanted + ":"));
  }
}
