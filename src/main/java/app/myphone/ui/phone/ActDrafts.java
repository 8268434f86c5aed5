package app.myphone.ui.phone;

import app.myphone.signin.Registration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had begun when their session ended: given back to them once they have signed in again, and to nobody
 * else. FX thread only.
 */
public final class ActDrafts {
  private @Nullable Draft kept;

  /**
   * A form and what was typed into it.
   *
   * @param subject whose it is
   */
  record Draft(String issuer, String subject, ActForm form, String text) {
    /** What was typed may be a code. */
    @Override
    public String toString() {
      return "Draft[" + form + "]";
    }
  }

  void keep(Registration at, String subject, ActForm form, String text) {
    kept = new Draft(at.issuer().value(), subject, form, text);
  }

  /** What this person had begun; whatever somebody else had begun is gone. */
  Optional<Draft> take(Registration at, String subject) {
    Draft found = kept;
    kept = null;
    return Optional.ofNullable(found)
        .filter(draft -> draft.issuer.equals(at.issuer().value()) && draft.subject.equals(subject));
  }
}
