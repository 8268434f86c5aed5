package app.myphone.account;

import app.myphone.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/**
 * Where other people's accounts are looked up. Every method blocks, within the time of one load, and honours
 * interruption; it throws what the server or the network said.
 */
public interface Directory {
  /** Whether the server lets whoever is signed in read other people's accounts. */
  boolean allowed() throws ProblemException, InterruptedException;

  /** The first rows. */
  SearchPage find(AccountQuery query) throws ProblemException, InterruptedException;

  /** The rows that follow, without those just seen. */
  SearchPage more(SearchPage before) throws ProblemException, InterruptedException;

  /** One account, fresh. */
  Account account(String userId) throws ProblemException, InterruptedException;

  /** The second factors, as far as one may see them. */
  List<SecondFactor> secondFactors(String userId) throws ProblemException, InterruptedException;

  /**
   * What happened to an account.
   *
   * @param before the newer ones; empty for the newest
   */
  Changes history(Account account, Optional<Changes> before) throws ProblemException, InterruptedException;
}
