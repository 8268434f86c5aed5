package app.myphone.ui.phone;

/** Opens on the card of the own number what a person would open. FX thread only. */
public final class OpenForms {
  private OpenForms() {}

  /** Asks for the history, as happens a moment after the number was read. */
  public static void readHistory(PhoneActivity activity) {
    activity.history().reload();
  }

  /** Opens a form and types into it. */
  public static void open(PhoneActivity activity, ActForm form, String typed) {
    activity.acts().open(form, typed);
  }

  /** Presses its button. */
  public static void submit(PhoneActivity activity) {
    activity.acts().submit();
  }
}
