package app.myphone.demo;

import app.myphone.demo.DemoPerson.Behaviour;
import java.util.ArrayList;
import java.util.List;

/** How a demo account signs in, in the names of the API's enum (wire/07-auth-factors). */
final class DemoMethods {
  private static final String METHOD = "AUTHENTICATION_METHOD_TYPE_";

  private DemoMethods() {}

  static List<String> of(DemoPerson person) {
    if (person.is(Behaviour.MACHINE) || !person.isSetUp()) {
      return List.of();
    }
    List<String> methods = new ArrayList<>();
    if (person.sequence() % 3 == 0) {
      methods.add(METHOD + "TOTP");
    }
    if (person.sequence() % 2 == 0 && person.phone().isPresent() && person.verified()) {
      methods.add(METHOD + "OTP_SMS");
    }
    methods.add(METHOD + "PASSWORD");
    return methods;
  }
}
