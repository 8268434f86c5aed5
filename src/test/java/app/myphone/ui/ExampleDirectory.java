package app.myphone.ui;

import app.myphone.account.Account;
import app.myphone.account.AccountQuery;
import app.myphone.account.Changes;
import app.myphone.account.Changes.Change;
import app.myphone.account.Directory;
import app.myphone.account.Phone;
import app.myphone.account.SearchPage;
import app.myphone.account.SecondFactor;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemException;
import app.myphone.text.PhoneText;
import app.myphone.zitadel.UserState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Example accounts for tests and pictures; what is not said otherwise is found. */
public class ExampleDirectory implements Directory {
  public static final Account LOCKED = account(3, "Grace Hopper", UserState.LOCKED,
      new Phone.Unverified(PhoneText.of("+12025550143")));

  @Override
  public boolean allowed() throws ProblemException {
    return true;
  }

  @Override
  public SearchPage find(AccountQuery query) throws ProblemException {
    return new SearchPage(query, 4, List.of(
        account(1, "Ada Example", UserState.ACTIVE, Examples.VERIFIED),
        account(2, "Maximiliane Freifrau von und zu Hohenlohe-Langenburg", UserState.INITIAL, Examples.UNVERIFIED),
        LOCKED, account(4, "", UserState.UNKNOWN, Examples.NONE)), 50, false);
  }

  @Override
  public SearchPage more(SearchPage before) throws ProblemException {
    return new SearchPage(before.query(), before.total(), List.of(), before.nextOffset() + 50, false);
  }

  @Override
  public Account account(String userId) throws ProblemException {
    return LOCKED;
  }

  @Override
  public List<SecondFactor> secondFactors(String userId) throws ProblemException {
    return List.of(new SecondFactor("totp"), new SecondFactor("otp-sms"));
  }

  @Override
  public Changes history(Account account, Optional<Changes> before) throws ProblemException {
    return new Changes(List.of(
        new Change(Optional.of(Instant.parse("2026-11-20T09:00:00Z")), "user.locked", "User locked", Optional.empty(),
            false),
        new Change(Optional.of(Instant.parse("2026-11-02T16:20:00Z")), "user.human.phone.changed",
            "Phone number changed", Optional.of("Grace Hopper"), true),
        new Change(Optional.empty(), "user.human.added", "User added", Optional.of("Iam Admin"), false)),
        Optional.of("12"));
  }

  /** Somebody. */
  public static Account account(int number, String name, UserState state, Phone phone) {
    String login = "person" + number + "@example.ch";
    return new Account("40092602907125" + (1000 + number), name, login, List.of(login, "person" + number), phone,
        Optional.of(new Account.Email(login, number % 2 == 1)), state, "400925939430657062",
        Optional.of(Instant.parse("2024-02-11T08:30:00Z")), Optional.of(Instant.parse("2026-11-20T09:00:00Z")), true,
        "{\n  \"userId\" : \"40092602907125" + (1000 + number) + "\",\n  \"state\" : \"USER_STATE_LOCKED\"\n}");
  }

  /** So many accounts. */
  public static List<Account> accounts(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(i ->
        account(i, "Person " + i, UserState.ACTIVE, new Phone.Verified(PhoneText.of("+4179%07d".formatted(i)))))
        .toList();
  }

  static ProblemException problem(Problem problem) {
    return new ProblemException(problem);
  }
}
