package app.myphone.demo;

import java.util.Optional;

/**
 * Somebody who has an account at the demo.
 *
 * @param key how {@code --as} and the page's form call them
 * @param phone as stored, E.164
 * @param language preferred, BCP 47; empty for a service account, which has none
 * @param created creation of the account, RFC 3339
 * @param changed last change of the account, RFC 3339
 * @param sequence number of the account's last event
 * @param state as in the API's enum, without what all begin with
 */
record DemoPerson(
    String key, String id, String first, String last, Optional<String> phone, boolean verified, String language,
    String created, String changed, int sequence, Behaviour behaviour, String state, String organisation) {

  /** What the server says of a service account. */
  static final String MACHINE = "A service account of the demo";

  enum Behaviour { USUAL, SUPPORT, MANAGER, MACHINE, NOT_SET_UP, REFUSED, DOWN, SLOW, ENDS }

  DemoPerson withPhone(String number, boolean isVerified) {
    return new DemoPerson(key, id, first, last, Optional.of(number), isVerified, language, created, changed, sequence,
        behaviour, state, organisation);
  }

  DemoPerson as(Behaviour other) {
    return new DemoPerson(key, id, first, last, phone, verified, language, created, changed, sequence, other, state,
        organisation);
  }

  /** The same without a number. */
  DemoPerson withoutPhone() {
    return new DemoPerson(key, id, first, last, Optional.empty(), false, language, created, changed, sequence, behaviour,
        state, organisation);
  }

  /** The same in another state of the API's enum. */
  DemoPerson in(String other) {
    return new DemoPerson(key, id, first, last, phone, verified, language, created, changed, sequence, behaviour, other,
        organisation);
  }

  /** The same after another event. */
  DemoPerson at(int event, String date) {
    return new DemoPerson(key, id, first, last, phone, verified, language, created, date, event, behaviour, state,
        organisation);
  }

  String loginName() {
    return key + "@demo.example";
  }

  String displayName() {
    return last.isEmpty() ? first : first + " " + last;
  }

  String email() {
    return loginName();
  }

  /** Whether they have signed in ever, or could: a newer ZITADEL calls who has no password active too. */
  boolean isSetUp() {
    return !is(Behaviour.NOT_SET_UP) && !state.equals("INITIAL");
  }

  boolean is(Behaviour other) {
    return behaviour == other;
  }

  @Override
  public String toString() {
    return key;
  }
}
