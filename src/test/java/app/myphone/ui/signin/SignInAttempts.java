package app.myphone.ui.signin;

import app.myphone.signin.SignInProgress;

/** Tells a model what a sign-in would tell it. */
public final class SignInAttempts {
  private SignInAttempts() {}

  /** Of the attempt that runs now. */
  public static SignInProgress progress(SignInModel model) {
    return model.progress();
  }
}
