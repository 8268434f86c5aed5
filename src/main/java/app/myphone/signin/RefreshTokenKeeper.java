package app.myphone.signin;

import app.myphone.problem.Secret;

/** Keeps what the next start needs to be signed in. Called before a newer token is used (rule 40). */
public interface RefreshTokenKeeper {

  /** Nothing outlives the process. */
  RefreshTokenKeeper NONE = new RefreshTokenKeeper() {
    @Override
    public void keep(Secret refreshToken) {}

    @Override
    public void forget() {}
  };

  /** Puts a token in the place of the one before; returns when it is there for good. */
  void keep(Secret refreshToken);

  /** Deletes what is kept. */
  void forget();
}
