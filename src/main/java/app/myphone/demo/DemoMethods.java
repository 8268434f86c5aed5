package app.myphone.demo;

import app.myphone.demo.DemoPerson.Behaviour;
import java.util.ArrayList;
import java.util.List;

/** How a demo account signs in, in the names of the API's enum (wire/07-auth-factors). */
final class DemoMethods {
  private static final String METHOD = "AUTHENTICATION_METHOD_TYPE_";

  private DemoMethods() {}

  /**
   * The same as long as the account lives, but for the number that a text message needs.
   *
   * @param original as it was when the demo started
   */
  static List<String> of(DemoPerson person, DemoPerson original) {
    if (person.is(Behaviour.MACHINE) || !person.isSetUp()) {
      return List.of();
    }
    List<String> methods = new ArrayList<>();
    if (original.sequence() % 3 == 0) {
      methods.add(METHOD + "TOTP");
    }
    if (original.sequence() % 2 == 0 && person.phone().isPresent() && person.verified()) {
      methods.add(METHOD + "OTP_SMS");
    }
    methods.add(METHOD + "PASSWORD");
    return methods;
  }
}
