package app.myphone.demo;

import app.myphone.demo.DemoPerson.Behaviour;
import java.util.List;

/**
 * Who may do what: {@code IAM_OWNER_VIEWER} reads everybody, {@code ORG_USER_MANAGER} reads and changes the accounts of
 * one organisation, the others see themselves (wire/07-my-user-others, 09-support-acts).
 */
final class DemoRights {
  private static final List<String> VIEWER = List.of("iam.read", "iam.policy.read", "iam.member.read",
      "iam.idp.read", "iam.action.read", "iam.flow.read", "org.read", "org.member.read", "org.idp.read",
      "user.read", "user.global.read", "user.grant.read", "user.membership.read", "user.feature.read", "policy.read",
      "project.read", "project.member.read", "project.role.read", "events.read", "session.read");
  private static final List<String> MANAGER = List.of("org.read", "user.read", "user.global.read", "user.write",
      "user.delete", "user.grant.read", "user.grant.write", "user.grant.delete", "user.membership.read",
      "user.feature.read", "user.feature.write", "user.feature.delete", "policy.read", "project.read",
      "project.role.read", "session.read", "session.delete");

  private DemoRights() {}

  /** What {@code ListMyZitadelPermissions} says; nothing for a plain user. */
  static List<String> permissions(DemoPerson caller) {
    return caller.is(Behaviour.SUPPORT) ? VIEWER : caller.is(Behaviour.MANAGER) ? MANAGER : List.of();
  }

  static boolean maySee(DemoPerson caller, DemoPerson person) {
    return mayRead(caller, person.organisation()) || caller.id().equals(person.id());
  }

  static boolean mayRead(DemoPerson caller, String organisation) {
    return caller.is(Behaviour.SUPPORT) || isManager(caller, organisation);
  }

  /** Refuses who may not change an account of this organisation. */
  static void checkWrite(DemoPerson caller, String organisation) throws ApiError {
    if (caller.is(Behaviour.SUPPORT)) {
      throw new ApiError(7, "No matching permissions found", "AUTH-AWfge");
    } else if (!isManager(caller, organisation)) {
      throw none();
    }
  }

  /** What is said to who has no role there. */
  static ApiError none() {
    return new ApiError(5, "membership not found", "AUTHZ-cdgFk");
  }

  private static boolean isManager(DemoPerson caller, String organisation) {
    return caller.is(Behaviour.MANAGER) && caller.organisation().equals(organisation);
  }
}
