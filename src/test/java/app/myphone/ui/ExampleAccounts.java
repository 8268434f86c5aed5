package app.myphone.ui;

import app.myphone.account.Account;
import app.myphone.account.AccountDetails;
import app.myphone.account.AccountEvent;
import app.myphone.account.AccountHistory;
import app.myphone.account.AccountState;
import app.myphone.account.Email;
import app.myphone.account.EventEditor;
import app.myphone.account.Organisation;
import app.myphone.account.Phone;
import app.myphone.account.SecondFactor;
import app.myphone.account.SignInCheck;
import app.myphone.account.SignInMethods;
import app.myphone.account.SignInStatus;
import app.myphone.account.StaffRights;
import app.myphone.text.PhoneText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Example accounts for tests and pictures. */
public final class ExampleAccounts {
  private static final AccountDetails DETAILS = new AccountDetails(Optional.of("7"),
      Optional.of("2024-02-11T08:30:00Z"), Optional.of("2026-11-20T09:00:00Z"),
      Optional.of(new Organisation("400925939430657062")));
  public static final Account LOCKED = account(3, "Grace Hopper", AccountState.LOCKED,
      new Phone.Unverified(PhoneText.of("+12025550143")));
  /** A service account of which hardly anything may be seen. */
  public static final Account ROBOT = new Account("400926029071256614", "backup-robot", "backup", List.of(),
      new Phone.None(), Optional.empty(), AccountState.ACTIVE, AccountDetails.NONE, false, "{ }");
  public static final List<Account> FOUND = List.of(
      account(1, "Ada Example", AccountState.ACTIVE, Examples.VERIFIED),
      account(2, "Maximiliane Freifrau von und zu Hohenlohe-Langenburg", AccountState.INITIAL, Examples.UNVERIFIED),
      LOCKED, account(4, "", AccountState.UNKNOWN, Examples.NONE));
  public static final SignInMethods FACTORS =
      new SignInMethods(List.of(new SecondFactor("totp"), new SecondFactor("otp-sms")), true, false);
  private static final AccountEvent SIGNED_IN = new AccountEvent(Optional.of(Instant.parse("2026-11-19T07:12:00Z")),
      "user.human.password.check.succeeded", "Password check succeeded", by("Login service"), false);
  private static final AccountEvent LOCK = new AccountEvent(Optional.of(Instant.parse("2026-11-20T09:00:00Z")),
      "user.locked", "User locked", by("Olga Organiser"), false);
  /** Of {@link #LOCKED}. */
  public static final SignInCheck LOCKED_CHECK =
      new SignInCheck(SignInStatus.LOCKED, Optional.of(LOCK), Optional.of(SIGNED_IN), Optional.empty());
  /** Of somebody whose state is not true. */
  public static final SignInCheck UNTRUE_CHECK =
      new SignInCheck(SignInStatus.LOCKED_THOUGH_ACTIVE, Optional.of(LOCK), Optional.of(SIGNED_IN), Optional.empty());
  public static final StaffRights MAY_ACT = new StaffRights(true, StaffRights.Write.YES);
  public static final StaffRights MAY_LOOK = new StaffRights(true, StaffRights.Write.NO);
  public static final AccountHistory HISTORY = new AccountHistory(List.of(
      new AccountEvent(Optional.of(Instant.parse("2026-11-20T09:00:00Z")), "user.locked", "User locked",
          Optional.empty(), false),
      new AccountEvent(Optional.of(Instant.parse("2026-11-02T16:20:00Z")), "user.human.phone.changed",
          "Phone number changed", by("Grace Hopper"), true),
      new AccountEvent(Optional.empty(), "user.human.added", "User added", by("Iam Admin"), false)),
      Optional.of("12"));

  private ExampleAccounts() {}

  private static Optional<EventEditor> by(String name) {
    return Optional.of(new EventEditor("400926039003368486", Optional.of(name)));
  }

  /** Somebody. */
  public static Account account(int number, String name, AccountState state, Phone phone) {
    String login = "person" + number + "@example.ch";
    return new Account("40092602907125" + (1000 + number), name, login, List.of(login, "person" + number), phone,
        Optional.of(new Email(login, number % 2 == 1)), state, DETAILS, true,
        "{\n  \"userId\" : \"40092602907125" + (1000 + number) + "\",\n  \"state\" : \"USER_STATE_LOCKED\"\n}");
  }

  /** So many accounts. */
  public static List<Account> accounts(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(i ->
        account(i, "Person " + i, AccountState.ACTIVE, new Phone.Verified(PhoneText.of("+4179%07d".formatted(i)))))
        .toList();
  }
}
