package app.myphone.ui.account;

import app.myphone.account.CureRecord;
import app.myphone.account.SignInCheck;
import java.util.List;
import java.util.Optional;

/**
 * What support staff found out about somebody's signing in, and did about it.
 *
 * @param check empty while it is not known
 * @param records the oldest first
 */
public record StaffNotes(Optional<SignInCheck> check, List<CureRecord> records) {
  static final StaffNotes NONE = new StaffNotes(Optional.empty(), List.of());

  public StaffNotes {
    records = List.copyOf(records);
  }
}
