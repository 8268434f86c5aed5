package app.myphone.demo;

import static app.myphone.demo.DemoJson.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A demo account as JSON of either version of the API (wire/07-my-user, 06-v2-get-user). */
final class UserJson {
  private UserJson() {}

  static Map<String, Object> details(DemoPerson person) {
    return object("sequence", String.valueOf(person.sequence()), "creationDate", person.created(),
        "changeDate", person.changed(), "resourceOwner", person.organisation());
  }

  static Map<String, Object> phone(DemoPerson person, String flag) {
    return object("phone", person.phone(), flag, person.phone().isPresent() && person.verified());
  }

  static Map<String, Object> v1(DemoPerson person) {
    Map<String, Object> user = object("id", person.id(), "details", details(person), "state", state(person),
        "userName", person.key(), "loginNames", List.of(person.loginName()),
        "preferredLoginName", person.loginName());
    if (person.is(DemoPerson.Behaviour.MACHINE)) {
      user.put("machine", machine(person));
    } else {
      user.put("human", object(
          "profile", object("firstName", person.first(), "lastName", person.last(),
              "displayName", person.displayName(), "preferredLanguage", person.language()),
          "email", object("email", person.email(), "isEmailVerified", true),
          "phone", phone(person, "isPhoneVerified"), "passwordChanged", person.created()));
    }
    return user;
  }

  static Map<String, Object> v2(DemoPerson person) {
    Map<String, Object> user = object("userId", person.id(), "details", details(person),
        "state", state(person), "username", person.key(), "loginNames", List.of(person.loginName()),
        "preferredLoginName", person.loginName());
    if (person.is(DemoPerson.Behaviour.MACHINE)) {
      user.put("machine", machine(person));
    } else {
      user.put("human", object(
          "profile", object("givenName", person.first(), "familyName", person.last(), "nickName", "",
              "displayName", person.displayName(), "preferredLanguage", person.language(),
              "gender", "GENDER_UNSPECIFIED"),
          "email", object("email", person.email(), "isVerified", !person.state().equals("INITIAL")),
          "phone", phone(person, "isVerified"),
          "passwordChanged", Optional.of(person.created()).filter(_ -> person.isSetUp())));
    }
    return user;
  }

  /** The first of an enum is left out. */
  private static Optional<String> state(DemoPerson person) {
    return Optional.of("USER_STATE_" + person.state()).filter(_ -> !person.state().equals("UNSPECIFIED"));
  }

  private static Map<String, Object> machine(DemoPerson person) {
    return object("name", person.displayName(), "description", DemoPerson.MACHINE,
        "accessTokenType", "ACCESS_TOKEN_TYPE_JWT");
  }
}
