package app.myphone.demo;

import static app.myphone.demo.DemoJson.object;

import java.util.Optional;

/** Auth v1: what everybody may ask about themselves (wire/03-*, 07-my-user). */
final class AuthApi {
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
    return gateway.v1(request, person ->
        object("result", Optional.of(DemoRights.permissions(person)).filter(some -> !some.isEmpty())));
  }
}
