package app.myphone.demo;

import static app.myphone.demo.DemoJson.object;

import java.util.List;
import java.util.Map;

/** The REST gateway: auth v1 of oneself, and user v2 of the own id (wire/03-*, 07-my-user, 06-v2-get-user). */
final class AuthApi {
  static final String V2_USERS = "/v2/users/";
  private final ApiCaller caller;
  private final DemoPeople people;

  AuthApi(ApiCaller caller, DemoPeople people) {
    this.caller = caller;
    this.people = people;
  }

  /** What a call says when nothing stands against it. */
  @FunctionalInterface
  private interface Call {
    Map<String, Object> answer(DemoPerson person) throws ApiError;
  }

  DemoReply healthz(DemoRequest request) {
    return Replies.rest(request, 200, "{}");
  }

  DemoReply phone(DemoRequest request) {
    return v1(request, person -> object("details", details(person),
        "phone", phoneOf(ApiCaller.human(request, person), "isPhoneVerified")));
  }

  DemoReply user(DemoRequest request) {
    return v1(request, person -> object("user", userV1(person)));
  }

  DemoReply userV2(DemoRequest request) {
    try {
      DemoPerson person = authorized(request);
      String id = request.path().substring(V2_USERS.length());
      if (!id.equals(person.id())) {
        throw people.exists(id) ? new ApiError(5, "membership not found", "AUTHZ-cdgFk")
            : new ApiError(5, "User could not be found", "QUERY-Dfbg2");
      }
      return Replies.restV2(request, 200,
          DemoJson.text(object("details", details(person), "user", userV2(person))));
    } catch (ApiError e) {
      return failed(request, e, Replies.restV2(request, e.http(), e.json()));
    }
  }

  private DemoReply v1(DemoRequest request, Call call) {
    try {
      return Replies.rest(request, 200, DemoJson.text(call.answer(authorized(request))));
    } catch (ApiError e) {
      return failed(request, e, Replies.rest(request, e.http(), e.json()));
    }
  }

  /** No browser page may use a person's token: any Origin is refused, even the server's own. */
  private DemoPerson authorized(DemoRequest request) throws ApiError {
    DemoPerson person = caller.person(request);
    if (request.header("Origin").isPresent()) {
      throw new ApiError(7, "Errors.OriginNotAllowed", "AUTH-DZG21");
    }
    return person;
  }

  private static DemoReply failed(DemoRequest request, ApiError error, DemoReply reply) {
    return switch (error.code()) {
      case 14 -> Replies.gateway(request, 503, 14, error.message());
      case 16 -> reply.header("Www-Authenticate", error.message());
      default -> reply;
    };
  }

  private static Map<String, Object> details(DemoPerson person) {
    return object("sequence", String.valueOf(person.sequence()), "creationDate", person.created(),
        "changeDate", person.changed(), "resourceOwner", DemoPeople.ORGANISATION);
  }

  private static Map<String, Object> phoneOf(DemoPerson person, String flag) {
    return object("phone", person.phone(), flag, person.verified());
  }

  private static Map<String, Object> userV1(DemoPerson person) {
    Map<String, Object> user = object("id", person.id(), "details", details(person), "state", "USER_STATE_ACTIVE",
        "userName", person.key(), "loginNames", List.of(person.loginName()),
        "preferredLoginName", person.loginName());
    if (person.is(DemoPerson.Behaviour.MACHINE)) {
      user.put("machine", machine(person));
    } else {
      user.put("human", object(
          "profile", object("firstName", person.first(), "lastName", person.last(),
              "displayName", person.displayName(), "preferredLanguage", person.language()),
          "email", object("email", person.email(), "isEmailVerified", true),
          "phone", phoneOf(person, "isPhoneVerified"), "passwordChanged", person.created()));
    }
    return user;
  }

  private static Map<String, Object> userV2(DemoPerson person) {
    Map<String, Object> user = object("userId", person.id(), "details", details(person),
        "state", "USER_STATE_ACTIVE", "username", person.key(), "loginNames", List.of(person.loginName()),
        "preferredLoginName", person.loginName());
    if (person.is(DemoPerson.Behaviour.MACHINE)) {
      user.put("machine", machine(person));
    } else {
      user.put("human", object(
          "profile", object("givenName", person.first(), "familyName", person.last(), "nickName", "",
              "displayName", person.displayName(), "preferredLanguage", person.language(),
              "gender", "GENDER_UNSPECIFIED"),
          "email", object("email", person.email(), "isVerified", true),
          "phone", phoneOf(person, "isVerified"), "passwordChanged", person.created()));
    }
    return user;
  }

  private static Map<String, Object> machine(DemoPerson person) {
    return object("name", person.displayName(), "description", DemoPerson.MACHINE,
        "accessTokenType", "ACCESS_TOKEN_TYPE_JWT");
  }
}
