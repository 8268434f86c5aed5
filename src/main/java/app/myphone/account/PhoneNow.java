package app.myphone.account;

import java.time.Instant;

/**
 * One's own number as it is after an act.
 *
 * @param details the account's
 * @param checkedAt when the answer came
 */
public record PhoneNow(Phone phone, AccountDetails details, Instant checkedAt) {}
