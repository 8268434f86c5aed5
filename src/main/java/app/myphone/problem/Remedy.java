package app.myphone.problem;

/** What a person can do next; decides the first button of the dialog. */
public enum Remedy {
  RETRY,
  SIGN_IN,
  CHANGE_SETTINGS,
  ASK_ADMINISTRATOR,
  NOTHING
}
