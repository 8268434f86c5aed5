package app.myphone.account;

import app.myphone.account.AccountQuery.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How else a telephone number can be read that names no country: the region that was taken may be the wrong one. */
public record OtherRegions(AccountQuery query) {
  private static final int MOST = 4;

  /** Whether there is no such number in the region that was taken: it was probably written in another. */
  public boolean isLikely() {
    return query.kind() == Kind.PHONE && query.value().startsWith("+") && TypedNumber.of(query.typed(), query.home())
        .filter(number -> number.region().isPresent() && !number.valid()).isPresent();
  }

  /**
   * The same number in the other regions in which there can be one, the likeliest first.
   *
   * @param used regions of numbers that were found, ISO 3166
   * @param system region of this computer's person
   */
  public List<AccountQuery> readings(List<String> used, String system) {
    if (query.region().isEmpty()) {
      return List.of();
    }
    Stream<String> near = Stream.of(query.home(), system).flatMap(region -> Neighbours.of(region).stream());
    return Stream.of(used.stream(), Stream.of(system), near).flatMap(regions -> regions).distinct()
        .filter(region -> !region.equals(query.home())).flatMap(region -> in(region).stream()).limit(MOST).toList();
  }

  /** The last digits only, which are the same in every country; empty when that would be the same search. */
  public Optional<AccountQuery> byLastDigits() {
    return TypedNumber.end(query.typed()).filter(end -> query.kind() == Kind.PHONE && !end.equals(query.value()))
        .map(end -> new AccountQuery(query.typed(), query.home(), Kind.PHONE, end));
  }

  private Optional<AccountQuery> in(String region) {
    return TypedNumber.of(query.typed(), region)
        .filter(number -> number.valid() && number.region().isPresent() && !number.searched().equals(query.value()))
        .map(number -> new AccountQuery(query.typed(), region, Kind.PHONE, number.searched()));
  }
}
