package app.myphone.zitadel;

import java.util.Optional;

/**
 * {@code zitadel.v1.ObjectDetails}: it describes the <em>account</em>, not the number. Each member as on the wire,
 * cleaned, whether it makes sense or not; nothing here may hide the number.
 *
 * @param sequence a counter (uint64), kept as text
 * @param creationDate RFC 3339
 * @param changeDate RFC 3339
 * @param resourceOwner the account's organisation
 */
public record ObjectDetails(
    Optional<String> sequence,
    Optional<String> creationDate,
    Optional<String> changeDate,
    Optional<String> resourceOwner) {

  public static final ObjectDetails NONE =
      new ObjectDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
