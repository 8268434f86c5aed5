package app.myphone.terminal;

import app.myphone.account.AccountQuery.Kind;
import app.myphone.account.AccountQuery;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.problem.Problem;
import app.myphone.problem.ProblemCode;
import app.myphone.problem.ProblemException;
import app.myphone.text.PlainText;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code --lookup} asks for, read as {@code --lookup-as} says or as it looks. */
public final class LookUpOption {
  private static final String LIST = "-";
  private static final int LONGEST = 60;

  private LookUpOption() {}

  /**
   * What is looked up; empty when nothing is.
   *
   * @throws ProblemException {@code usage.lookup-as}: it cannot be read so
   */
  public static Optional<AccountQuery> query(Settings settings) throws ProblemException {
    Optional<String> typed = settings.get(Setting.LOOKUP).filter(text -> !text.equals(LIST));
    return typed.isEmpty() ? Optional.empty() : query(typed.get(), settings);
  }

  /** Whether a list is looked up, from stdin. */
  public static boolean isList(Settings settings) {
    return settings.get(Setting.LOOKUP).filter(LIST::equals).isPresent();
  }

  static Optional<AccountQuery> query(String typed, Settings settings) throws ProblemException {
    Optional<AccountQuery> query = AccountQuery.of(typed, settings.region());
    Optional<Kind> kind = settings.get(Setting.LOOKUP_AS).flatMap(LookUpOption::kind);
    if (query.isEmpty() || kind.isEmpty()) {
      return query;
    }
    if (!query.get().kinds().contains(kind.get())) {
      throw new ProblemException(refused(query.get(), kind.get(), settings));
    }
    return query.map(read -> read.as(kind.get()));
  }

  private static Problem refused(AccountQuery query, Kind kind, Settings settings) {
    String others = query.kinds().stream().map(Kind::id).collect(Collectors.joining(", "));
    return new Problem.Usage(ProblemCode.USAGE_LOOKUP_AS, PlainText.clean(query.typed(), LONGEST), kind.id(),
        settings.given().getOrDefault(Setting.LOOKUP_AS, Setting.LOOKUP_AS.option()), others);
  }

  private static Optional<Kind> kind(String id) {
    return Arrays.stream(Kind.values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
