package app.myphone.account;

import java.util.List;

/**
 * The ways in which an account can prove who it is, as far as one may see them.
 *
 * @param none whether nothing is set up at all, so that nobody can sign in with it yet
 */
public record SignInMethods(List<SecondFactor> secondFactors, boolean password, boolean none) {
  private static final String PASSWORD = "AUTHENTICATION_METHOD_TYPE_PASSWORD";

  public SignInMethods {
    secondFactors = List.copyOf(secondFactors);
  }

  static SignInMethods of(List<String> methods) {
    return new SignInMethods(SecondFactor.among(methods), methods.contains(PASSWORD), methods.isEmpty());
  }
}
