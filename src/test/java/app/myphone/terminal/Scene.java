package app.myphone.terminal;

import app.myphone.account.Account;
import app.myphone.account.AccountDetails;
import app.myphone.account.AccountState;
import app.myphone.account.Organisation;
import app.myphone.account.Phone;
import app.myphone.account.Profile;
import app.myphone.config.Issuer;
import app.myphone.config.OutputMode;
import app.myphone.config.Setting;
import app.myphone.config.Settings;
import app.myphone.config.Wire;
import app.myphone.os.TestClock;
import app.myphone.problem.Problem;
import app.myphone.signin.Registration;
import app.myphone.text.PhoneText;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A terminal whose streams can be read, and people to show in it. */
final class Scene {
  static final Instant NOW = Instant.parse("2026-11-24T03:04:05.678901234Z");
  static final AccountDetails DETAILS = new AccountDetails(Optional.of("18446744073709551615"),
      Optional.of("2024-02-03T10:11:12.123456Z"), Optional.of("2025-11-12T09:00:00Z"),
      Optional.of(new Organisation("69629012906488334")));

  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final ByteArrayOutputStream err = new ByteArrayOutputStream();
  final Streams streams = new Streams(stream(out), stream(err));
  final Settings settings;

  Scene(OutputMode front, String language, Optional<String> person) {
    settings = Settings.unset(Path.of("settings.properties"))
        .with(Setting.ISSUER, Optional.of(new Issuer("https://login.example.ch"))).with(Setting.CLIENT_ID, Optional.of("42"))
        .with(Setting.WIRE, Wire.GRPC_WEB).with(Setting.AS, person)
        .with(Setting.TEXT, front == OutputMode.TEXT).with(Setting.JSON, front == OutputMode.JSON)
        .with(Setting.LANGUAGE, Locale.forLanguageTag(language));
  }

  Terminal terminal() {
    return new Terminal(settings, streams, new TestClock(NOW));
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  static Profile profile(Phone phone) {
    Account ada = new Account("4711", "Ada Lovelace", "ada@example.ch", List.of("ada@example.ch", "ada"), phone,
        Optional.empty(), AccountState.ACTIVE, DETAILS, true, "");
    return new Profile(phone, DETAILS, Optional.of(ada), Optional.empty(), NOW);
  }

  static Profile profileWithoutAccount(Phone phone, Problem why) {
    return new Profile(phone, AccountDetails.NONE, Optional.empty(), Optional.of(why), NOW);
  }

  static Phone verified(String number) {
    return new Phone.Verified(PhoneText.of(number));
  }

  static Registration registration(boolean demo) {
    Issuer issuer = new Issuer("https://login.example.ch");
    return new Registration(issuer, "42", URI.create(issuer.value()), demo);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
