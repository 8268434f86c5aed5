package app.myphone.demo;

import static app.myphone.demo.DemoJson.object;

import java.util.List;
import java.util.Map;

/** Auth v1: what everybody may ask about themselves (wire/03-*, 07-my-user). */
final class AuthApi {
  /** What IAM_OWNER_VIEWER may (wire/07-my-user-others). */
  private static final List<String> PERMISSIONS = List.of("iam.read", "iam.policy.read", "iam.member.read",
      "iam.idp.read", "iam.action.read", "iam.flow.read", "org.read", "org.member.read", "org.idp.read",
      "user.read", "user.global.read", "user.grant.read", "user.membership.read", "user.feature.read", "policy.read",
      "project.read", "project.member.read", "project.role.read", "events.read", "session.read");
  private final RestGateway gateway;

  AuthApi(RestGateway gateway) {
    this.gateway = gateway;
  }

  DemoReply healthz(DemoRequest request) {
    return Replies.rest(request, 200, "{}");
  }

  DemoReply phone(DemoRequest request) {
    return gateway.v1(request, person -> object("details", UserJson.details(person),
        "phone", UserJson.phone(ApiCaller.human(request, person), "isPhoneVerified")));
  }

  DemoReply user(DemoRequest request) {
    return gateway.v1(request, person -> object("user", UserJson.v1(person)));
  }

  DemoReply permissions(DemoRequest request) {
    return gateway.v1(request, person -> person.is(DemoPerson.Behaviour.SUPPORT)
        ? object("result", PERMISSIONS) : Map.of());
  }
}
